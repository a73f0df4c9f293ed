import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { eachEffect, parseDocument, type RegistryEffect } from '../../../src/core';
import { linesOf } from '../../../src/core/reg/parseReg';
import { REG_HIVES } from '../../../src/core/reg/hives';
import { writeHexData } from '../../../src/core/reg/hexWriter';
import { escapeRegString } from '../../../src/core/reg/stringEscapes';
import { HEADER } from '../reg/inspect';
import { regText } from '../reg/regText';
import { effectsOfText, hexOf } from './effectsIn';

/** An effect without its place in the text. */
type Step = RegistryEffect extends infer Effect
  ? Effect extends RegistryEffect
    ? Omit<Effect, 'span'>
    : never
  : never;

const lineText = fc
  .string({
    unit: fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom('\\', '"', ';', '=', ' ', ']'),
    ),
  })
  .filter((text) => !/[\0\r\n]/.test(text));

const keyName = lineText.filter((text) => text !== '' && !/[\\\]]/.test(text));
const place = fc.record({
  hive: fc.constantFrom(...REG_HIVES.map((hive) => hive.name)),
  key: fc.array(keyName, { minLength: 1, maxLength: 3 }).map((names) => names.join('\\')),
});

const terminatedText = lineText.map((text) => Buffer.from(`${text}\0`, 'utf16le'));

/** The type and data of a value, in every form that a file can write. */
const stored = fc.oneof(
  terminatedText.map((data) => ({ type: 1, data })),
  fc.record({ type: fc.constantFrom(1, 2, 7), data: terminatedText }),
  fc.record({
    type: fc.constantFrom(0, 3, 4, 5, 6, 8, 11, 0x100, 0xffffffff),
    data: fc.uint8Array({ maxLength: 60 }),
  }),
);

/** A key with what happens to its values, or the deletion of a key. */
const steps: fc.Arbitrary<Step[]> = fc.oneof(
  place.map((where): Step[] => [{ op: 'deleteKey', ...where }]),
  fc
    .tuple(place, fc.array(fc.tuple(lineText, fc.option(stored)), { maxLength: 4 }))
    .map(([where, values]): Step[] => [
      { op: 'createKey', ...where },
      ...values.map(([name, value]): Step => {
        return value === null
          ? { op: 'deleteValue', ...where, name }
          : { op: 'setValue', ...where, name, ...value };
      }),
    ]),
);

function writeStep(step: Step): string {
  switch (step.op) {
    case 'createKey':
      return `\r\n[${step.hive}\\${step.key}]`;
    case 'deleteKey':
      return `\r\n[-${step.hive}\\${step.key}]`;
    case 'deleteValue':
      return `${writeName(step.name)}=-`;
    case 'setValue':
      return `${writeName(step.name)}=${writeData(step.type, step.data)}`;
  }
}

function writeName(name: string): string {
  return name === '' ? '@' : `"${escapeRegString(name)}"`;
}

function writeData(type: number, data: Uint8Array): string {
  const text = Buffer.from(data).toString('utf16le');
  if (type === 1 && text.length % 2 === 0) return `"${escapeRegString(text.slice(0, -1))}"`;
  return writeHexData(type, data, 8, '\r\n');
}

test('the effects of a file without faults are what was written', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 6 }), (groups) => {
      const all = groups.flat();
      const text = `${HEADER}${all.map((step) => `${writeStep(step)}\r\n`).join('')}`;
      const read = effectsOfText(text).map(toPlain);
      assert.deepEqual(read, all.map(toPlain));
    }),
    { numRuns: 1000 },
  );
});

/** Without the place, and with the data as text: a Buffer is no equal of other byte arrays. */
function toPlain(step: Step): object {
  const { op, hive, key } = step;
  if (op === 'setValue') {
    const { name, type, data } = step;
    return { op, hive, key, name, type, data: hexOf(data) };
  }
  return op === 'deleteValue' ? { op, hive, key, name: step.name } : { op, hive, key };
}

test('the effects of any text stand in its order, each on a line of its own or a part of one', () => {
  fc.assert(
    fc.property(regText, (text) => {
      const document = parseDocument('reg', text);
      assert.ok(document?.language === 'reg');
      const lineStarts = new Set(
        document.reg.sections.flatMap((section) => [
          section.key?.span.start ?? -1,
          ...linesOf(document.reg, section).map((line) => line.span.start),
        ]),
      );
      let last = 0;
      for (const { span } of eachEffect(document)) {
        assert.ok(span.start >= last && span.end <= text.length);
        assert.ok(lineStarts.has(span.start));
        last = span.start;
      }
    }),
    { numRuns: 1000 },
  );
});
