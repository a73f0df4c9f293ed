import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { ListValue } from '../../../src/core/listValues/listValueRow';
import {
  rewriteAt,
  strayBlanksIn,
  wrongSeparatorsIn,
} from '../../../src/core/listValues/separators';

function row(rest: Partial<ListValue>): ListValue {
  return { keys: ['A'], values: ['B'], types: ['REG_SZ'], mode: 'set-whole', ...rest };
}

const SERVERS = row({
  separator: ' ',
  wrongSeparators: [';', { sign: ',', unlessNumberFollows: true }],
});

describe('a wrong separator', () => {
  test('is found with the blanks around it, in the order of the places', () => {
    const places = wrongSeparatorsIn(row({ wrongSeparators: [';', '|'] }), 'a | b;c');
    assert.deepEqual(places, [
      { at: 2, start: 1, end: 4, sign: '|' },
      { at: 5, start: 5, end: 6, sign: ';' },
    ]);
  });
  test('is no comma in front of the flags of a time server', () => {
    for (const text of [
      'a,0x9',
      'a,0X8 b,9',
      '192.0.2.1,0x1 192.0.2.2,0xA',
      'a, 0x9',
      'a,',
      'a,0x',
    ]) {
      assert.deepEqual(wrongSeparatorsIn(SERVERS, text), [], text);
    }
  });
  test('is a comma in front of another server, an address included', () => {
    for (const text of [
      'a,b',
      'a,0x9,b,0x9',
      '192.0.2.1,192.0.2.2',
      'a,0x9b.contoso.com',
      'a,9.pool',
    ]) {
      assert.equal(wrongSeparatorsIn(SERVERS, text).length, 1, text);
    }
  });
  test('is not looked for where the row names none', () => {
    assert.deepEqual(wrongSeparatorsIn(row({}), 'a;b|c'), []);
  });
  test('is gone once the text is written anew', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', ' ', ',', ';', '|', '0x9'), {
      maxLength: 20,
    });
    for (const list of [SERVERS, row({ separator: ',', wrongSeparators: [';', '|'] })]) {
      fc.assert(
        fc.property(letters, (parts) => {
          const text = parts.join('');
          const places = wrongSeparatorsIn(list, text);
          const rewritten = rewriteAt(text, places, list.separator ?? ',');
          assert.deepEqual(wrongSeparatorsIn(list, rewritten), []);
          if (places.length === 0) assert.equal(rewritten, text);
        }),
      );
    }
  });
});

describe('a stray blank', () => {
  const strict = row({ separator: ',', spaceOk: false });
  test('stands beside a separator or at an end', () => {
    const places = strayBlanksIn(strict, ' a,\t b ,c d ');
    assert.deepEqual(
      places.map(({ start, end }) => [start, end]),
      [
        [0, 1],
        [3, 5],
        [6, 7],
        [11, 12],
      ],
    );
  });
  test('is none where blanks do no harm or separate', () => {
    assert.deepEqual(strayBlanksIn(row({}), 'a, b'), []);
    assert.deepEqual(strayBlanksIn(row({ separator: ' ', spaceOk: false }), 'a  b'), []);
  });
  test('is gone once the text is written anew, and nothing else is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ' ', '\t', ','), { maxLength: 20 }), (letters) => {
        const text = letters.join('');
        const rewritten = rewriteAt(text, strayBlanksIn(strict, text), '');
        assert.deepEqual(strayBlanksIn(strict, rewritten), []);
        const wanted = text
          .split(',')
          .map((part) => part.trim())
          .join(',');
        assert.equal(rewritten, wanted);
      }),
    );
  });
  test('of a million is found at once', () => {
    const text = `a${' '.repeat(500_000)},${' '.repeat(500_000)}b`;
    assert.equal(rewriteAt(text, strayBlanksIn(strict, text), ''), 'a,b');
  });
});
