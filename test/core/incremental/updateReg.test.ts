import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { linesOf, parseReg } from '../../../src/core/reg/parseReg';
import type { RegDocument, RegSection } from '../../../src/core/reg/tree';
import { updateReg } from '../../../src/core/reg/updateReg';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';
import { regText } from '../reg/regText';
import { batches, editsFor } from './arbitraryEdits';

function update(document: RegDocument, edits: readonly TextEdit[]): RegDocument {
  return updateReg(document, applyEdits(document.text, edits), edits);
}

/** The sections of `after` that keep the identity of one of `before`, each with that one. */
function keptSections(
  before: RegDocument,
  after: RegDocument,
): readonly (readonly [RegSection, RegSection])[] {
  const known = new Map(before.sections.map((section) => [section.identity, section]));
  return after.sections.flatMap((section) => {
    const old = known.get(section.identity);
    return old === undefined ? [] : [[old, section] as const];
  });
}

function textIn(document: RegDocument, section: RegSection): string {
  return document.text.slice(section.span.start, section.span.end);
}

const SECTION_COUNT = 50;
const SECTIONS = Array.from({ length: SECTION_COUNT }, (_, index) => {
  return `[HKEY_CURRENT_USER\\Software\\Key ${String(index)}]\r\n"Name"="Value"\r\n\r\n`;
});
const DOCUMENT = parseReg(`Windows Registry Editor Version 5.00\r\n\r\n${SECTIONS.join('')}`);

/** An edit at a place in the text of `DOCUMENT`, counted from the start of a section. */
function inSection(index: number, offset: number, length: number, newText: string): TextEdit {
  const start = (DOCUMENT.sections[index]?.span.start ?? 0) + offset;
  return { span: { start, end: start + length }, newText };
}

function keptCount(...edits: readonly TextEdit[]): number {
  const after = update(DOCUMENT, edits);
  assert.deepEqual(after, parseReg(after.text));
  return keptSections(DOCUMENT, after).length;
}

describe('updating the tree of a .reg file', () => {
  test('gives after any edits what parsing the text anew gives', () => {
    fc.assert(
      fc.property(regText, batches, (text, strokes) => {
        let document = parseReg(text);
        for (const batch of strokes) {
          document = update(document, editsFor(document.text, batch));
          assert.deepEqual(document, parseReg(document.text));
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('keeps an identity only where the text and what was read from it are the same', () => {
    fc.assert(
      fc.property(regText, batches, (text, strokes) => {
        let before = parseReg(text);
        for (const batch of strokes) {
          const after = update(before, editsFor(before.text, batch));
          for (const [old, section] of keptSections(before, after)) {
            assert.equal(textIn(after, section), textIn(before, old));
            assert.equal(section.key?.followingValues, old.key?.followingValues);
            assert.deepEqual(
              linesOf(after, section).map((line) => line.kind),
              linesOf(before, old).map((line) => line.kind),
            );
          }
          before = after;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('reads one section when a character is typed below its key line', () => {
    assert.equal(DOCUMENT.sections.length, SECTION_COUNT + 1);
    assert.equal(keptCount(inSection(25, 50, 0, 'x')), SECTION_COUNT);
  });

  test('reads one section when a character of its key is typed', () => {
    assert.equal(keptCount(inSection(25, 30, 0, 'x')), SECTION_COUNT);
  });

  test('reads the section below too when a key is not open any more', () => {
    assert.equal(keptCount(inSection(25, 5, 0, 'x')), SECTION_COUNT - 1);
  });

  test('reads the section above too when text comes before the bracket of a key', () => {
    assert.equal(keptCount(inSection(25, 0, 0, '; ')), SECTION_COUNT - 1);
  });

  test('reads the section above and what it swallows when a bracket is taken away', () => {
    assert.equal(keptCount(inSection(25, 0, 1, '')), SECTION_COUNT - 1);
  });

  test('reads only the touched sections when several places are edited at once', () => {
    assert.equal(
      keptCount(inSection(5, 45, 1, ''), inSection(20, 45, 0, 'abc'), inSection(45, 45, 2, 'x')),
      SECTION_COUNT + 1 - 3,
    );
  });

  test('drops the sections that were deleted and keeps the others', () => {
    const start = DOCUMENT.sections[10]?.span.start ?? 0;
    const end = DOCUMENT.sections[30]?.span.start ?? 0;
    assert.equal(keptCount({ span: { start, end }, newText: '' }), SECTION_COUNT + 1 - 20 - 1);
  });

  test('keeps the objects of the sections before the edit as they are', () => {
    const after = update(DOCUMENT, [inSection(25, 50, 0, 'x')]);
    assert.ok(
      after.sections.slice(0, 25).every((each, index) => each === DOCUMENT.sections[index]),
    );
  });

  test('keeps all sections when the header gets a comment', () => {
    const end = 'Windows Registry Editor Version 5.00'.length;
    assert.equal(
      keptCount({ span: { start: end, end }, newText: ' ; exported' }),
      SECTION_COUNT + 1,
    );
  });

  test('reads everything when the header becomes another one', () => {
    const edit = { span: { start: 0, end: 'Windows Registry Editor Version 5.00'.length } };
    assert.equal(keptCount({ ...edit, newText: 'REGEDIT4' }), 0);
  });

  test('reads on until a swallowed key line is behind it', () => {
    const edit = inSection(25, 42, 0, '"a"=hex:01,\\\r\n');
    const open = update(DOCUMENT, [edit]);
    assert.deepEqual(open, parseReg(open.text));
    assert.equal(keptSections(DOCUMENT, open).length, SECTION_COUNT);
  });

  test('notices a NUL character that comes and goes', () => {
    const typed = update(DOCUMENT, [inSection(25, 50, 0, '\0')]);
    assert.ok(typed.hasNullCharacters);
    const start = typed.text.indexOf('\0');
    const undone = update(typed, [{ span: { start, end: start + 1 }, newText: '' }]);
    assert.equal(undone.hasNullCharacters, false);
    assert.deepEqual(undone, DOCUMENT);
  });
});
