import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PolicyObjectView } from '../../../src/core';
import { readPolicyObject } from '../../../src/core/policyObject/readPolicyObject';
import { lintText } from '../testing/lintText';

const UID = '{6B1C2A57-3F0D-4C2B-9C39-0A8A8A6E7D01}';

function drives(name: string): string {
  return `<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}"><Drive clsid="{935D1B74-9CB8-4e3c-9914-7DD559B7A417}" name="${name}" uid="${UID}"/></Drives>`;
}

function filesThatAreTold(text: string, view: PolicyObjectView): readonly unknown[] {
  const findings = lintText(text, 'Drives.user.xml', {}, { policyObject: view });
  return findings
    .filter(({ rule }) => rule === 'preference-uid-across-files')
    .map(({ message }) => [message.values['item'], message.values['file']]);
}

test('the file itself, as it was saved, is no other file, whatever the letter case of its path', () => {
  const path = 'User\\Preferences\\Drives\\Drives.xml';
  const object = readPolicyObject([{ path, text: drives('S:') }], undefined);
  assert.deepEqual(filesThatAreTold(drives('S:'), { object, path }), []);
  assert.deepEqual(filesThatAreTold(drives('S:'), { object, path: path.toUpperCase() }), []);
});

test('of several other files with the id, the first is told', () => {
  const own = 'User\\Preferences\\Drives\\Drives.xml';
  const other = 'User\\Preferences\\Drives\\Copy.xml';
  const files = [
    { path: own, text: drives('S:') },
    { path: other, text: drives('T:') + drives('U:') },
    { path: `${other}.xml`, text: drives('V:') },
  ];
  const object = readPolicyObject(files, undefined);
  assert.deepEqual(filesThatAreTold(drives('S:'), { object, path: own }), [['T:', other]]);
});

test('an item without a uid, or with an empty one, is like no other', () => {
  const text = drives('S:').replace(UID, '');
  const other = { path: 'Machine\\Preferences\\Drives\\Drives.xml', text };
  const object = readPolicyObject([other], undefined);
  const path = 'User\\Preferences\\Drives\\Drives.xml';
  assert.deepEqual(filesThatAreTold(text, { object, path }), []);
});
