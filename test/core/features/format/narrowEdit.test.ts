import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { narrowEdit } from '../../../../src/core/features/format/narrowEdit';
import { applyEdits } from '../../../../src/core/text/edit';

function narrow(text: string, newText: string): string | undefined {
  const edit = narrowEdit(text, { start: 0, end: text.length }, newText);
  return (
    edit && `${String(edit.span.start)}-${String(edit.span.end)} ${JSON.stringify(edit.newText)}`
  );
}

describe('a narrow edit', () => {
  test('leaves out what both texts start and end with', () => {
    assert.equal(narrow('abcd', 'axyd'), '1-3 "xy"');
    assert.equal(narrow('dword:1', 'dword:00000001'), '6-6 "0000000"');
    assert.equal(narrow('aa', 'a'), '1-2 ""');
  });
  test('does not exist for equal texts', () => {
    assert.equal(narrow('abc', 'abc'), undefined);
    assert.equal(narrow('', ''), undefined);
  });
  test('never stands between CR and LF', () => {
    assert.equal(narrow('\r\n', '\r'), '0-2 "\\r"');
    assert.equal(narrow('\r\n\r\n', '\r\n'), '2-4 ""');
    assert.equal(narrow('\n', '\r\n'), '0-1 "\\r\\n"');
  });
  test('always gives the wanted text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = narrowEdit(before, { start: 0, end: before.length }, after);
        assert.equal(applyEdits(before, edit === undefined ? [] : [edit]), after);
      }),
      { numRuns: 2000 },
    );
  });
});
