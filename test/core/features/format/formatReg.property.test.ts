import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { regEffects } from '../../../../src/core/effects/regEffects';
import { formatReg } from '../../../../src/core/features/format/formatReg';
import { parseReg } from '../../../../src/core/reg/parseReg';
import { areIndependent, applyEdits } from '../../../../src/core/text/edit';
import { allLines } from '../../reg/inspect';
import { regText } from '../../reg/regText';

/** Lines in the many forms that Windows takes, which the parts of `regText` rarely come to. */
const rightLine = fc.constantFrom(
  '[HKEY_USERS\\A]',
  ' [hkey_users\\a\\b\\\\] ; c ',
  '[-HKEY_CURRENT_USER\\C ]',
  '[HKEY_USERS\\A\\\\B]x',
  '""= "1" ; c',
  '\t@ =- ',
  '"a\\\\b"\t=  dword: Ab',
  '"n" = hex: 0A,0B,',
  '"n"=hex(4):01,02,03,FF',
  '"n"=hex(1):41,00,22,00,00,00',
  '"n"=hex(1):41,00,22,00',
  '"n"=hex(0007):41,00,\\',
  ' 00,00,00,00 ; c',
  '  0c,\\ ; c',
  `"n"=hex(b):${'0F,'.repeat(40)}\\`,
  '; comment ',
  ' ;"n"="off"',
  '',
  '',
  ' \t',
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const rightText = fc
  .tuple(
    fc.constantFrom('Windows Registry Editor Version 5.00', ' REGEDIT4', 'REGEDIT5', 'oops'),
    fc.array(fc.tuple(rightLine, lineEnd), { maxLength: 14 }),
    lineEnd,
    fc.boolean(),
  )
  .map(([header, lines, end, isMixed]) => {
    return header + end + lines.map(([line, own]) => line + (isMixed ? own : end)).join('');
  });
const anyText = fc.oneof(regText, rightText, fc.string());
const range = fc.tuple(anyText, fc.nat(), fc.nat()).map(([text, a, b]) => {
  const [start = 0, end = 0] = [a, b].map((each) => each % (text.length + 1)).sort((x, y) => x - y);
  return { text, start, end };
});

function format(text: string): string {
  return applyEdits(text, [...formatReg(parseReg(text))]);
}

/** What an import of a text does, without the places in it. */
function effectsOf(text: string): unknown[] {
  return [...regEffects(parseReg(text))].map((effect) => ({ ...effect, span: undefined }));
}

/** The lines that Windows drops, and the comments, without the blanks at their ends. */
function keptLines(text: string): string[] {
  return allLines(parseReg(text)).flatMap((line) => {
    const isKept =
      line.kind === 'comment' || line.kind === 'junk' || (line.kind === 'value' && !line.accepted);
    return isKept ? [text.slice(line.span.start, line.span.end).replace(/[ \t\r\n]+$/, '')] : [];
  });
}

describe('whatever the text, the formatter', () => {
  test('keeps every effect of an import, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.deepEqual(effectsOf(format(text)), effectsOf(text));
      }),
      { numRuns: 3000 },
    );
  });
  test('keeps every effect that the text would have below a right header', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const fixed = (each: string): string => each.replace(/^REGEDIT5|^oops/, 'REGEDIT4');
        assert.deepEqual(effectsOf(fixed(format(text))), effectsOf(fixed(text)));
      }),
      { numRuns: 1000 },
    );
  });
  test('keeps comments and dropped lines, word for word', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.deepEqual(keptLines(format(text)), keptLines(text));
      }),
      { numRuns: 3000 },
    );
  });
  test('has nothing more to do when run again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = format(text);
        assert.deepEqual([...formatReg(parseReg(once))], []);
      }),
      { numRuns: 3000 },
    );
  });
  test('makes edits that do not touch each other and change something', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const edits = [...formatReg(parseReg(text))];
        assert.ok(areIndependent(edits));
        for (const { span, newText } of edits) {
          assert.notEqual(text.slice(span.start, span.end), newText);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the formatter of a range', () => {
  test('makes only edits that the formatter of the whole text makes too', () => {
    fc.assert(
      fc.property(range, ({ text, start, end }) => {
        const all = [...formatReg(parseReg(text))];
        for (const edit of formatReg(parseReg(text), { start, end })) {
          const isKnown = all.some((each) => {
            return each.span.start <= edit.span.start && edit.span.end <= each.span.end;
          });
          assert.ok(isKnown, JSON.stringify(edit));
        }
      }),
      { numRuns: 2000 },
    );
  });
  test('keeps every effect of an import', () => {
    fc.assert(
      fc.property(range, ({ text, start, end }) => {
        const after = applyEdits(text, [...formatReg(parseReg(text), { start, end })]);
        assert.deepEqual(effectsOf(after), effectsOf(text));
      }),
      { numRuns: 2000 },
    );
  });
  test('leaves the lines outside alone', () => {
    const lines = ['REGEDIT4', '', '[hkey_users\\a]', '"a" = "1"', '"b" = "2"', '"c" = "3"', ''];
    const text = lines.join('\n');
    const start = text.indexOf('"b"');
    const edits = [...formatReg(parseReg(text), { start, end: start + 5 })];
    assert.equal(applyEdits(text, edits), text.replace('"b" = "2"', '"b"="2"'));
  });
  test('takes the blanks before a line away without the blank lines above it', () => {
    const text = 'REGEDIT4\n\n[HKEY_USERS\\A]\n"a"="1"\n\n  "b"="2"\n';
    const start = text.indexOf('  "b"');
    const edits = [...formatReg(parseReg(text), { start, end: start + 9 })];
    assert.equal(applyEdits(text, edits), text.replace('  "b"', '"b"'));
  });
});
