import { createLintCache, type PolicyDocument } from '../../src/core';
import { inOnePiece, lint, parse, update } from './lintText';
import { measureByTurns, printGroup } from './measure';
import { generateReg, MEGABYTE } from './samples';

/** A file of 50 MB, which has half as many characters in UTF-16. */
export function benchRegistryFile(): void {
  const bytes = Buffer.from(generateReg(25 * MEGABYTE), 'utf16le');
  // What decoding gives takes two bytes for each character, and a sample made of parts only one.
  const reg = bytes.toString('utf16le');
  const steps = [
    {
      name: 'decode and split lines',
      step: () => bytes.toString('utf16le').split(/\r\n|\n|\r/),
    },
    { name: 'parse', step: () => parse('reg', reg) },
    { name: 'parse and all rules', step: () => lint(parse('reg', reg)), atMost: 4 },
  ];
  const size = String(Math.round(bytes.length / MEGABYTE));
  printGroup(`.reg, ${size} MB of UTF-16`, measureByTurns(steps, 7));
}

/** One character is typed in the middle of 10 MB, again and again, each time until findings are ready. */
export function benchRegistryEdit(): void {
  const reg = generateReg(5 * MEGABYTE);
  const cache = createLintCache();
  let document: PolicyDocument = parse('reg', reg);
  lint(document, cache);
  const place = reg.indexOf('.dll"', reg.length / 2);
  let typed = reg;
  const makeText = (): void => {
    const { text } = document;
    typed = inOnePiece(`${text.slice(0, place)}a${text.slice(place)}`);
  };
  const type = (): void => {
    const edit = { span: { start: place, end: place }, newText: 'a' };
    document = update(document, typed, edit);
    lint(document, cache);
  };
  const steps = [
    { name: 'parse and all rules', step: () => lint(parse('reg', reg)) },
    { name: 'one character typed in the middle', before: makeText, step: type, atMost: 0.05 },
  ];
  printGroup('.reg, 10 MB of UTF-16, an edit', measureByTurns(steps, 15));
}
