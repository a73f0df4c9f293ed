import fc from 'fast-check';
import type { TextEdit } from '../../../src/core';

/** What authors type and paste, whole lines and pieces that break those around them. */
const PIECES = [
  '',
  'a',
  '"',
  '[',
  ']',
  '\\',
  ',\\\r\n',
  '\r',
  '\n',
  '\r\n',
  ';',
  ' ',
  '\0',
  '[HKEY_CURRENT_USER\\New]\r\n',
  '\r\n[-HKEY_LOCAL_MACHINE\\Old]\r\n',
  '\n[ HKEY_USERS\\Leak\n',
  '[HKEY_USERS\\Open\r\n',
  '"value"=dword:00000001\r\n',
  '"list"=hex(7):61,00,\\\r\n  00,00\r\n',
  '"swallow"=hex:01,\\\r\n',
  '"open"="text\r\n',
  '"TrustModelData"="contoso.com"\r\n',
  '\n; gpolint-disable-next-line\n',
  '; gpolint-disable-line trust-model-data-replaced',
  'Windows Registry Editor Version 5.00\r\n',
  'REGEDIT4\r\n',
] as const;

/** A place in a text of any length, and what happens there. */
interface Stroke {
  readonly at: number;
  readonly length: number;
  readonly newText: string;
}

const stroke: fc.Arbitrary<Stroke> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  newText: fc.oneof(
    fc.constantFrom(...PIECES),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join('')),
  ),
});

/** Batches of edits for `editsFor`, each of which goes on from the text that the one before gives. */
export const batches = fc.array(fc.array(stroke, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 6,
});

/** The strokes of a batch as edits of a text, without those that touch an earlier one. */
export function editsFor(text: string, batch: readonly Stroke[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { at, length, newText } of batch) {
    const start = Math.floor(at * text.length);
    const end = Math.min(text.length, start + length);
    const isFree = edits.every(({ span }) => span.end < start || end < span.start);
    if (isFree) edits.push({ span: { start, end }, newText });
  }
  return edits;
}
