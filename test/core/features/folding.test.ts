import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foldsOf, type Fold } from '../../../src/core/features/folding';
import { parseReg } from '../../../src/core/reg/parseReg';
import { createLineIndex, lineAt } from '../../../src/core/text/lineIndex';
import { HEADER } from '../reg/inspect';

/** Each fold as its kind and the numbers of its first and last line, counted below the header. */
function folds(body: string): string[] {
  const document = parseReg(HEADER + body);
  const index = createLineIndex(document.text);
  const line = (offset: number): number => lineAt(index, offset) - 2;
  const describeFold = ({ kind, start, end }: Fold): string => {
    return `${kind} ${String(line(start))}-${String(line(end))}`;
  };
  return [...foldsOf(document)].map(describeFold).sort();
}

describe('folding', () => {
  test('folds each key without the blank lines below it', () => {
    const body = '[HKEY_USERS\\A]\n"a"="1"\n"b"="2"\n\n\n[HKEY_USERS\\B]\n"c"="3"\n\n';
    assert.deepEqual(folds(body), ['key 0-2', 'key 5-6']);
  });
  test('leaves the comment above the next key outside', () => {
    assert.deepEqual(folds('[HKEY_USERS\\A]\n"a"="1"\n\n; about B\n[HKEY_USERS\\B]\n'), [
      'key 0-1',
    ]);
  });
  test('has nothing to fold at a key without values', () => {
    assert.deepEqual(folds('[-HKEY_USERS\\A]\n\n[HKEY_USERS\\B]'), []);
  });
  test('folds data with continuation lines', () => {
    const body = '[HKEY_USERS\\A]\n"a"=hex:01,\\\n  02,\\\n  03\n"b"=hex:01\n';
    assert.deepEqual(folds(body), ['key 0-4', 'value 1-3']);
  });
  test('folds a comment of several lines, one comment at a time', () => {
    const body = '; one\n; two\n# three\n\n; four\n[HKEY_USERS\\A]\n';
    assert.deepEqual(folds(body), ['comment 0-2']);
  });
  test('folds the comment above a key and the one at the end', () => {
    const body = '[HKEY_USERS\\A]\n"a"="1"\n\n; b\n; b\n[HKEY_USERS\\B]\n; c\n; c';
    assert.deepEqual(folds(body), ['comment 3-4', 'comment 6-7', 'key 0-1', 'key 5-7']);
  });
  test('folds regions across keys, also nested ones', () => {
    const body = [
      '; region Outer',
      '[HKEY_USERS\\A]',
      ';#region Inner',
      '[HKEY_USERS\\B]',
      '  ; #endregion',
      '; endregion',
    ].join('\n');
    assert.deepEqual(folds(body), ['key 3-5', 'region 0-5', 'region 2-4']);
  });
  test('takes a region that is not closed, and a stray end, for plain comments', () => {
    assert.deepEqual(folds('; endregion\n; region x\n; regional\n'), []);
  });
  test('does not count a marker as a line of a comment', () => {
    assert.deepEqual(folds('; region x\n; one\n; two\n; endregion\n'), [
      'comment 1-2',
      'region 0-3',
    ]);
  });
  test('keeps a `#` line that looks like a marker out of regions', () => {
    assert.deepEqual(folds('#region\n"a"="1"\n#endregion\n'), []);
  });
});
