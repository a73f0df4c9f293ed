import fc from 'fast-check';

/** Texts with how often each is to come, relative to the others. */
export type Weighted = readonly (readonly [weight: number, text: string])[];

/** One of the texts. */
export function oneOf(texts: Weighted): fc.Arbitrary<string> {
  return fc.oneof(...texts.map(([weight, text]) => ({ weight, arbitrary: fc.constant(text) })));
}

/** The texts of several arbitraries one after the other. */
export function sequence(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(''));
}

/** Up to `maxLength` texts one after the other. */
export function repeated(text: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.array(text, { maxLength }).map((texts) => texts.join(''));
}

/** Blanks where Windows takes them, and rarely one that it does not take for a blank. */
export const blanks = oneOf([
  [30, ''],
  [4, ' '],
  [2, '\t'],
  [1, ' \t '],
]);

/** Blanks, and rarely a character that only looks like one. */
export const blanksOrOdd = oneOf([
  [100, ''],
  [6, ' '],
  [3, '\t'],
  [1, '\u00a0'],
  [1, '\v'],
]);

/** What may follow data in its line: mostly nothing. */
export const tail = oneOf([
  [80, ''],
  [4, ' '],
  [3, ';c'],
  [3, ' ; c "x" \\'],
  [1, '\t;'],
  [2, ' #c'],
  [1, '#'],
  [1, ' x'],
  [1, ','],
  [1, '\\'],
  [1, ',\\'],
]);
