import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectsOfText, showEffect, utf16Hex } from './effectsIn';

function effectsOfLine(line: string): string[] {
  return effectsOfText(`REGEDIT\n${line}\n`).map(showEffect);
}

/** What a line does that gives the default value of the key A this text. */
function setsDefault(text: string): string[] {
  return ['create HKEY_CLASSES_ROOT\\A', `set HKEY_CLASSES_ROOT\\A:  1:${utf16Hex(text)}`];
}

test('a line of a Windows 3.1 file sets the default value of its key', () => {
  assert.deepEqual(effectsOfLine('HKEY_CLASSES_ROOT\\A = text'), setsDefault('text'));
});

test('an equals sign or a blank alone stands between key and text', () => {
  for (const between of [' =', ' = ', ' ', '  =', '\t=']) {
    assert.deepEqual(effectsOfLine(`HKEY_CLASSES_ROOT\\A${between}text`), setsDefault('text'));
  }
});

test('one space after the equals sign does not count, every other blank is text', () => {
  assert.deepEqual(effectsOfLine('HKEY_CLASSES_ROOT\\A =  text  '), setsDefault(' text  '));
});

test('quotes, backslashes and comment signs are text', () => {
  assert.deepEqual(effectsOfLine('HKEY_CLASSES_ROOT\\A = "C:\\n" ;c'), setsDefault('"C:\\n" ;c'));
});

test('a key without text gets an empty default value', () => {
  assert.deepEqual(effectsOfLine('HKEY_CLASSES_ROOT\\A'), setsDefault(''));
});

test('an equals sign without a blank before it belongs to the key', () => {
  assert.deepEqual(effectsOfLine('HKEY_CLASSES_ROOT\\A=x'), [
    'create HKEY_CLASSES_ROOT\\A=x',
    'set HKEY_CLASSES_ROOT\\A=x:  1:0000',
  ]);
});

test('doubled backslashes behind the hive drop the line, inside the key they count as one', () => {
  assert.deepEqual(effectsOfLine('HKEY_CLASSES_ROOT\\\\A = text'), []);
  assert.deepEqual(
    effectsOfLine('HKEY_CLASSES_ROOT\\A\\\\B\\ = text')[0],
    'create HKEY_CLASSES_ROOT\\A\\B',
  );
});

test('other hives, other letters, an indent and lines of later versions have no effect', () => {
  for (const line of [
    'HKEY_CURRENT_USER\\A = text',
    'hkey_classes_root\\A = text',
    ' HKEY_CLASSES_ROOT\\A = text',
    'HKEY_CLASSES_ROOTS\\A = text',
    '[HKEY_CLASSES_ROOT\\A]',
    '"a"="b"',
    '; HKEY_CLASSES_ROOT\\A = text',
  ]) {
    assert.deepEqual(effectsOfLine(line), [], line);
  }
});

test('a blank after the name of the header makes it one that imports nothing', () => {
  assert.deepEqual(effectsOfText('REGEDIT \nHKEY_CLASSES_ROOT\\A = text\n'), []);
});
