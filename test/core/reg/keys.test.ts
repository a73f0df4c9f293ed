import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RegKeyLine } from '../../../src/core/reg/tree';
import { textOf } from '../../../src/core/text/span';
import { KEY, keyLines, kindsOf, parseBody, placesOf, problemsOf } from './inspect';

const T = 'HKEY_CURRENT_USER\\Software\\T';

function keyOf(line: string): RegKeyLine {
  const [key] = keyLines(parseBody(`${line}\n`));
  if (key === undefined) throw new Error('There is no key line');
  return key;
}

/** Where the value goes that stands below `line`, which itself stands below the key T. */
function placeBelow(line: string): string[] {
  return placesOf(`${KEY}${line}\n"v"="1"\n`);
}

test('a key line opens the key for the values below', () => {
  const key = keyOf('[HKEY_LOCAL_MACHINE\\Software\\A]');
  assert.equal(key.path, 'HKEY_LOCAL_MACHINE\\Software\\A');
  assert.equal(key.accepted, true);
  assert.equal(key.isDelete, false);
  assert.equal(key.followingValues, 'applied');
  assert.deepEqual(key.problems, []);
});

test('every hive is known in any letter case', () => {
  for (const hive of [
    'HKEY_CLASSES_ROOT',
    'hkey_current_user',
    'Hkey_Local_Machine',
    'HKEY_USERS',
    'HKEY_CURRENT_CONFIG',
    'HKEY_DYN_DATA',
  ]) {
    assert.equal(keyOf(`[${hive}\\A]`).accepted, true, hive);
    assert.deepEqual(keyOf(`[${hive}]`).problems, [], hive);
  }
});

test('a minus sign after the bracket deletes the key and the values below are dropped', () => {
  const key = keyOf('[-HKEY_CURRENT_USER\\A]');
  assert.equal(key.isDelete, true);
  assert.equal(key.path, 'HKEY_CURRENT_USER\\A');
  assert.equal(key.accepted, true);
  assert.equal(key.followingValues, 'dropped');
  assert.deepEqual(placeBelow('[-HKEY_CURRENT_USER\\A]'), []);
});

test('blanks before the bracket are fine', () => {
  assert.deepEqual(placeBelow(' \t[HKEY_CURRENT_USER\\A]'), ['HKEY_CURRENT_USER\\A: v']);
  assert.deepEqual(keyOf('  [HKEY_CURRENT_USER\\A]').problems, []);
});

test('quotes, slashes, semicolons, equal signs and brackets may stand in a key', () => {
  for (const name of ['a"b"', 'a/b', 'a;b', 'a]b', 'a[b', '[a]', 'a=b', '{A-1}', '*']) {
    const key = keyOf(`[HKEY_CURRENT_USER\\${name}]`);
    assert.equal(key.path, `HKEY_CURRENT_USER\\${name}`);
    assert.deepEqual(key.problems, [], name);
  }
});

test('the last bracket of the line ends the key and a comment may follow', () => {
  const document = parseBody('[HKEY_CURRENT_USER\\A] ; note\n');
  const [key] = keyLines(document);
  assert.equal(key?.path, 'HKEY_CURRENT_USER\\A');
  assert.equal(textOf(document.text, key.trailingSpan), ' ; note');
  assert.deepEqual(problemsOf(document), []);
});

test('a bracket in the comment behind a key becomes part of the key', () => {
  const document = parseBody('[HKEY_CURRENT_USER\\A] ; see [1]\n');
  assert.equal(keyLines(document)[0]?.path, 'HKEY_CURRENT_USER\\A] ; see [1');
  assert.equal(keyLines(document)[0]?.accepted, true);
  assert.deepEqual(problemsOf(document), ['key-bracket-in-comment <] ; see [1]>']);
});

test('text behind the bracket that is no comment is ignored', () => {
  const document = parseBody('[HKEY_CURRENT_USER\\A] note\n');
  assert.equal(keyLines(document)[0]?.accepted, true);
  assert.deepEqual(problemsOf(document), ['key-trailing-text <note>']);
});

test('an equal sign and a minus behind the bracket do not delete the key', () => {
  const document = parseBody('[HKEY_CURRENT_USER\\A] = - \n');
  assert.equal(keyLines(document)[0]?.followingValues, 'applied');
  assert.deepEqual(problemsOf(document), ['delete-after-bracket <= ->']);
});

test('a minus before the bracket makes the line unknown', () => {
  const document = parseBody('-[HKEY_CURRENT_USER\\A]\n');
  assert.deepEqual(kindsOf(document).at(-1), 'junk unknown');
  assert.deepEqual(problemsOf(document), ['delete-before-bracket <-[>']);
});

test('values below a key without its bracket leak into the key above', () => {
  const key = keyLines(parseBody(`${KEY}[HKEY_CURRENT_USER\\A\n`))[1];
  assert.equal(key?.accepted, false);
  assert.equal(key.followingValues, 'leaked');
  assert.deepEqual(placeBelow('[HKEY_CURRENT_USER\\A'), [`${T}: v`]);
  assert.deepEqual(placeBelow('[-HKEY_CURRENT_USER\\A'), [`${T}: v`]);
  assert.deepEqual(problemsOf(parseBody('[HKEY_CURRENT_USER\\A  \n')), [
    'key-unclosed <[HKEY_CURRENT_USER\\A>',
  ]);
});

test('without a key above nothing can leak and the values are dropped', () => {
  assert.equal(keyOf('[HKEY_CURRENT_USER\\A').followingValues, 'dropped');
  assert.deepEqual(placesOf('[HKEY_CURRENT_USER\\A\n"v"="1"\n'), []);
});

test('values leak across several broken keys into the last one that was opened', () => {
  const body = `${KEY}[HKEY_CURRENT_USER\\A\n"a"="1"\n[ HKEY_CURRENT_USER\\B]\n"b"="1"\n`;
  assert.deepEqual(placesOf(body), [`${T}: a`, `${T}: b`]);
});

test('a key that a line break cuts in two explains both lines', () => {
  const document = parseBody('[HKEY_CURRENT_USER\\A\n\\B]\n"v"="1"\n');
  assert.deepEqual(problemsOf(document).slice(0, 1), [
    'key-unclosed <[HKEY_CURRENT_USER\\A> see <\\B]>',
  ]);
  assert.deepEqual(kindsOf(document), ['blank', 'key', 'junk rest', 'value']);
});

test('a key line below an unclosed key is no rest of it', () => {
  const document = parseBody('[HKEY_CURRENT_USER\\A\n[HKEY_CURRENT_USER\\B]\n');
  assert.deepEqual(problemsOf(document), ['key-unclosed <[HKEY_CURRENT_USER\\A>']);
  assert.deepEqual(keyLines(document)[1]?.accepted, true);
});

test('a blank after the bracket drops the key and its values leak', () => {
  assert.deepEqual(placeBelow('[ HKEY_CURRENT_USER\\A]'), [`${T}: v`]);
  assert.deepEqual(placeBelow('[\tHKEY_CURRENT_USER\\A]'), [`${T}: v`]);
  assert.deepEqual(placeBelow('[ -HKEY_CURRENT_USER\\A]'), [`${T}: v`]);
  assert.deepEqual(problemsOf(parseBody('[  HKEY_CURRENT_USER\\A]\n')), ['key-leading-blank <  >']);
});

test('a blank after the minus sign drops the deletion and the values below', () => {
  const key = keyOf('[- HKEY_CURRENT_USER\\A]');
  assert.equal(key.accepted, false);
  assert.deepEqual(placeBelow('[- HKEY_CURRENT_USER\\A]'), []);
});

test('a blank before the closing bracket is part of the key', () => {
  const document = parseBody('[HKEY_CURRENT_USER\\A \t]\n');
  assert.equal(keyLines(document)[0]?.path, 'HKEY_CURRENT_USER\\A \t');
  assert.equal(keyLines(document)[0]?.accepted, true);
  assert.deepEqual(problemsOf(document), ['key-trailing-blank < \t>']);
});

test('backslashes before the closing bracket are tolerated', () => {
  for (const backslashes of ['\\', '\\\\', '\\\\\\\\']) {
    const document = parseBody(`[HKEY_CURRENT_USER\\A${backslashes}]\n`);
    assert.equal(keyLines(document)[0]?.accepted, true);
    assert.deepEqual(problemsOf(document), [`key-trailing-backslash <${backslashes}>`]);
  }
});

test('doubled backslashes inside the key count as one and each run is told', () => {
  const document = parseBody('[HKEY_CURRENT_USER\\A\\\\B\\\\\\C]\n');
  assert.equal(keyLines(document)[0]?.accepted, true);
  assert.deepEqual(problemsOf(document), [
    'key-double-backslash <\\\\>',
    'key-double-backslash <\\\\\\>',
  ]);
});

test('doubled backslashes after the hive drop the key', () => {
  const document = parseBody('[HKEY_CURRENT_USER\\\\A\\\\B]\n');
  assert.equal(keyLines(document)[0]?.accepted, false);
  assert.deepEqual(problemsOf(document), [
    'key-hive-double-backslash <\\\\>',
    'key-double-backslash <\\\\>',
  ]);
});

test('a backslash before the hive drops the key', () => {
  const document = parseBody('[\\HKEY_CURRENT_USER\\A]\n');
  assert.equal(keyLines(document)[0]?.followingValues, 'dropped');
  assert.deepEqual(problemsOf(document), ['key-leading-backslash <\\>']);
});

test('a key below no known hive is dropped with its values', () => {
  assert.deepEqual(placeBelow('[HKEY_CLASSES_ROOTS\\A]'), []);
  assert.deepEqual(placeBelow('[Software\\A]'), []);
  assert.deepEqual(problemsOf(parseBody('[HKEY_CLASSES_ROOTS\\A\\\\B ]\n')), [
    'key-root-unknown <HKEY_CLASSES_ROOTS>',
    'key-double-backslash <\\\\>',
    'key-trailing-blank < >',
  ]);
  assert.deepEqual(problemsOf(parseBody('[HKEY_USERS ]\n')), ['key-root-unknown <HKEY_USERS >']);
});

test('an abbreviated hive is dropped with its values', () => {
  for (const hive of ['HKLM', 'hkcu', 'HKCR', 'HKU', 'HKCC']) {
    const document = parseBody(`[${hive}\\A]\n`);
    assert.equal(keyLines(document)[0]?.accepted, false, hive);
    assert.deepEqual(problemsOf(document), [`key-root-abbreviated <${hive}>`]);
    assert.deepEqual(placeBelow(`[${hive}\\A]`), []);
  }
});

test('a path copied from the address bar is dropped', () => {
  assert.deepEqual(problemsOf(parseBody('[Computer\\HKEY_CURRENT_USER\\A]\n')), [
    'key-computer-prefix <Computer\\>',
  ]);
  assert.deepEqual(problemsOf(parseBody('[Computer\\A]\n')), ['key-root-unknown <Computer>']);
});

test('slashes in place of backslashes are told for the whole path', () => {
  assert.deepEqual(problemsOf(parseBody('[HKEY_CURRENT_USER/Software/A]\n')), [
    'key-separator-slash <HKEY_CURRENT_USER/Software/A>',
  ]);
});

test('a hive itself can be opened but not deleted', () => {
  assert.equal(keyOf('[HKEY_CURRENT_USER]').accepted, true);
  for (const path of ['HKEY_CURRENT_USER', 'HKEY_CURRENT_USER\\', 'HKEY_CURRENT_USER\\\\']) {
    const document = parseBody(`[-${path}]\n`);
    assert.equal(keyLines(document)[0]?.accepted, false);
    assert.deepEqual(problemsOf(document), [`key-root-delete <${path}>`]);
  }
});

test('an empty key is dropped and closes the key above', () => {
  assert.deepEqual(problemsOf(parseBody('[]\n[-] \n')), ['key-empty <[]>', 'key-empty <[-]>']);
  assert.deepEqual(placeBelow('[]'), []);
});

test('a hive without brackets is an unknown line below which values leak', () => {
  for (const line of ['HKEY_CURRENT_USER\\A]', 'HKLM\\Software', 'hkey_users]']) {
    assert.deepEqual(problemsOf(parseBody(`${line}\n`)), [`key-unopened <${line}>`]);
    assert.deepEqual(placeBelow(line), [`${T}: v`]);
  }
});

test('a key may be opened twice in any letter case', () => {
  const body = `${KEY}"a"="1"\n[hkey_current_user\\software\\t]\n"b"="1"\n`;
  assert.deepEqual(placesOf(body), [`${T}: a`, 'hkey_current_user\\software\\t: b']);
});

test('values before the first key are dropped', () => {
  const document = parseBody('"a"="1"\n@="2"\n');
  assert.deepEqual(problemsOf(document), ['value-outside-key <"a">', 'value-outside-key <@>']);
});

test('values below a deleted, unknown or abbreviated key say that they have no key', () => {
  for (const line of ['[-HKEY_CURRENT_USER\\A]', '[HKEY_X\\A]', '[HKCU\\A]']) {
    const problems = problemsOf(parseBody(`${line}\n"v"="1"\n`));
    assert.equal(problems.at(-1), 'value-outside-key <"v">', line);
  }
});

test('a value with a fault of its own says only that fault, key or not', () => {
  assert.deepEqual(problemsOf(parseBody('"v"=1\n')), ['data-unknown <1>']);
});
