import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { renameAt, renameTargetAt } from '../../../../src/core/features/names/rename';
import { formatMessage } from '../../../../src/core/message';
import { linesOf, parseReg } from '../../../../src/core/reg/parseReg';
import { applyEdits } from '../../../../src/core/text/edit';
import { HEADER } from '../../reg/inspect';
import { markedBody } from '../cursorMarks';

/** The body after the rename, or why it is refused. */
function rename(body: string, newName: string): string {
  const { document, offset } = markedBody(body);
  const result = renameAt(document, offset, newName);
  if (result.kind === 'refused') return `refused: ${formatMessage(result.reason)}`;
  return applyEdits(document.text, result.edits).slice(HEADER.length);
}

/** What the cursor would rename: the text at the place and the name; or why nothing. */
function target(body: string): string {
  const { document, offset } = markedBody(body);
  const found = renameTargetAt(document, offset);
  if (found.kind === 'refused') return `refused: ${formatMessage(found.reason)}`;
  return `${document.text.slice(found.span.start, found.span.end)} as ${found.name}`;
}

describe('what a rename is about', () => {
  test('is one name of a key path, or a value name without quotes and escapes', () => {
    assert.equal(target('[HKEY_USERS\\A|b\\C]\n'), 'Ab as Ab');
    assert.equal(target('[HKEY_USERS\\A]\n"C:\\\\x\\"|"=-\n'), 'C:\\\\x\\" as C:\\x"');
  });
  test('is never a hive', () => {
    assert.equal(
      target('[HKLM|\\A]\n'),
      "refused: 'HKEY_LOCAL_MACHINE' is a hive of Windows and cannot be renamed",
    );
  });
  test('is never the default value', () => {
    for (const name of ['@|', '"|"']) {
      assert.match(target(`[HKEY_USERS\\A]\n${name}=-\n`), /refused: The default value/);
    }
  });
  test('is no value that belongs to no key', () => {
    assert.match(target('[-HKEY_USERS\\A]\n"a|"="1"\n'), /refused: The value belongs to no key/);
  });
  test('is no name without its quote', () => {
    assert.match(target('[HKEY_USERS\\A]\n"a|\n'), /refused: The name has no quote/);
  });
  test('is nothing outside of names', () => {
    for (const body of ['; |x', '[HKEY_USERS\\A]|', '[HKEY_USERS\\A]\n"a"="x|"\n', '|oops']) {
      assert.match(target(body), /refused: Only the name/, body);
    }
  });
});

describe('the rename of a key', () => {
  test('changes its lines and the paths of the keys below it', () => {
    assert.equal(
      rename('[HKEY_USERS\\A|]\n"A"="A"\n[-hkey_users\\a\\A]\n[HKEY_USERS\\AA]\n', 'New'),
      '[HKEY_USERS\\New]\n"A"="A"\n[-hkey_users\\New\\A]\n[HKEY_USERS\\AA]\n',
    );
  });
  test('may change the letter case alone', () => {
    assert.equal(
      rename('[HKEY_USERS\\key|]\n[HKEY_USERS\\KEY\\x]\n', 'Key'),
      '[HKEY_USERS\\Key]\n[HKEY_USERS\\Key\\x]\n',
    );
  });
  test('takes names with brackets, quotes and semicolons as they are', () => {
    assert.equal(rename('[HKEY_USERS\\A|] ; c\n', 'x[1]";y'), '[HKEY_USERS\\x[1]";y] ; c\n');
  });
  test('refuses what cannot be a key name', () => {
    const refusal = (name: string): string => rename('[HKEY_USERS\\A|]\n', name);
    assert.match(refusal(''), /must have a name/);
    assert.match(refusal('a\\b'), /backslash/);
    assert.match(refusal('a\nb'), /line break/);
    assert.match(refusal('a\0'), /line break/);
    assert.match(refusal(' a'), /blank/);
    assert.match(refusal('a\t'), /blank/);
    assert.match(refusal('a] ;b'), /comment/);
    assert.match(refusal('x'.repeat(256)), /longer than 255/);
    assert.equal(refusal('x'.repeat(255)), `[HKEY_USERS\\${'x'.repeat(255)}]\n`);
  });
  test('refuses a name that a key beside it has, which Windows would make one with it', () => {
    assert.equal(
      rename('[HKEY_USERS\\A|]\n[HKEY_USERS\\b\\x]\n', 'B'),
      "refused: The file has a key 'B' beside this one already",
    );
    assert.equal(
      rename('[HKEY_USERS\\A|]\n[HKEY_CURRENT_USER\\B]\n', 'B'),
      '[HKEY_USERS\\B]\n[HKEY_CURRENT_USER\\B]\n',
    );
  });
});

describe('the rename of a value', () => {
  test('changes it in every section of its key and in no other key', () => {
    assert.equal(
      rename(
        '[HKEY_USERS\\A]\n"a|"=dword:1\n[HKEY_USERS\\B]\n"a"="1"\n[HKEY_USERS\\A]\n"A"=-\n',
        'n',
      ),
      '[HKEY_USERS\\A]\n"n"=dword:1\n[HKEY_USERS\\B]\n"a"="1"\n[HKEY_USERS\\A]\n"n"=-\n',
    );
  });
  test('writes quotes and backslashes with their escape', () => {
    assert.equal(
      rename('[HKEY_USERS\\A]\n"a|"="1"\n', 'C:\\"x"'),
      '[HKEY_USERS\\A]\n"C:\\\\\\"x\\""="1"\n',
    );
  });
  test('refuses what cannot be a value name', () => {
    const refusal = (name: string): string => rename('[HKEY_USERS\\A]\n"a|"="1"\n', name);
    assert.match(refusal(''), /default value/);
    assert.match(refusal('a\rb'), /line break/);
    assert.match(refusal('x'.repeat(16384)), /longer than 16383/);
    assert.equal(refusal(' a '), '[HKEY_USERS\\A]\n" a "="1"\n');
  });
  test('refuses the name of another value of the key', () => {
    assert.equal(
      rename('[HKEY_USERS\\A]\n"a|"="1"\n[HKEY_USERS\\A]\n"B"="1"\n', 'b'),
      "refused: The key has a value 'b' in this file already",
    );
  });
  test('gives exactly the new name to a reader of the file', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter((text) => !/[\0\r\n]/.test(text));
    fc.assert(
      fc.property(name, (newName) => {
        const text = HEADER + rename('[HKEY_USERS\\A]\n"a|"="1"\n', newName);
        const document = parseReg(text);
        const [line] = document.sections
          .flatMap((section) => linesOf(document, section))
          .filter((each) => each.kind === 'value');
        assert.equal(line?.name, newName);
        assert.equal(line.accepted, true);
        assert.deepEqual(line.problems, []);
      }),
    );
  });
});
