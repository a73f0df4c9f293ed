import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface EnterRule {
  readonly beforeText: string;
  readonly action: { readonly indent: string; readonly appendText?: string };
}

interface LanguageConfiguration {
  readonly comments: { readonly lineComment: string };
  readonly wordPattern: string;
  readonly onEnterRules: readonly EnterRule[];
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
}

const configuration = JSON.parse(
  readFileSync('language-configuration.json', 'utf8'),
) as LanguageConfiguration;

function actionAfter(line: string): EnterRule['action'] | undefined {
  const rules = configuration.onEnterRules;
  return rules.find((rule) => new RegExp(rule.beforeText).test(line))?.action;
}

test('the line comment is the one that Windows takes everywhere', () => {
  assert.equal(configuration.comments.lineComment, ';');
});

test('a word is a name of a path, whole class ids and file names too', () => {
  const words = '[-HKEY_USERS\\My-Key\\{A1-B2}]"TrustModelData"="lync.example.com"'.match(
    new RegExp(configuration.wordPattern, 'g'),
  );
  assert.deepEqual(words, [
    'HKEY_USERS',
    'My-Key',
    '{A1-B2}',
    'TrustModelData',
    'lync.example.com',
  ]);
});

test('Enter after the first line of continued bytes indents by two spaces', () => {
  for (const line of [
    '"a"=hex:01,\\',
    '@=hex(7):\\',
    ' "a\\"b" = hex(2): 01, 02,\\ ',
    '01,02,\\',
  ]) {
    assert.deepEqual(actionAfter(line), { indent: 'none', appendText: '  ' }, line);
  }
});

test('Enter after an indented line of continued bytes keeps the indentation as it is', () => {
  assert.equal(actionAfter('  01,02,\\'), undefined);
});

test('Enter after the last line of bytes goes back to the margin', () => {
  assert.deepEqual(actionAfter('  01,02'), { indent: 'outdent' });
});

test('Enter after other lines does nothing of its own', () => {
  for (const line of ['"a"="b\\', '"a"="hex:01,\\', '; hex:01,\\', '"a"=dword:1', '[HKEY_USERS]']) {
    assert.equal(actionAfter(line), undefined, line);
  }
});

test('region comments fold', () => {
  const { start, end } = configuration.folding.markers;
  assert.match('; #region Lync', new RegExp(start));
  assert.match(';endregion', new RegExp(end));
  assert.doesNotMatch('; regions of the world', new RegExp(start));
  assert.doesNotMatch('"a"="; #region"', new RegExp(start));
});
