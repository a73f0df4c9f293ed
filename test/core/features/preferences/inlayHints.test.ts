import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { preferenceInlayHints } from '../../../../src/core/features/preferences/inlayHints';
import type { Span } from '../../../../src/core/text/span';
import { registryItem, registryXml } from '../../effects/preferencesIn';
import { nestedCollections } from '../../gpp/samples';
import { preferencesOf } from './marked';

/** The text with each hint in brackets where it is shown. */
function shown(text: string, place: Span = { start: 0, end: text.length }): string {
  const hints = preferenceInlayHints(preferencesOf(text), place, () => false) ?? [];
  return [...hints]
    .reverse()
    .reduce(
      (all, hint) => `${all.slice(0, hint.offset)}[${hint.text}]${all.slice(hint.offset)}`,
      text,
    );
}

const number = (type: string, value: string): string =>
  registryXml(registryItem(`name="a" type="${type}" value="${value}"`));
const service = (attributes: string): string =>
  `<NTServices clsid="{2CFB484A-4E96-4b5d-A0B6-093D2F91E6AE}"><NTService><Properties ${attributes}/></NTService></NTServices>`;

describe('the inlay hints in a preference file', () => {
  test('show the decimal of a number where it differs', () => {
    assert.ok(shown(number('REG_DWORD', '00000042')).includes('value="00000042"[66]'));
    assert.ok(shown(number('REG_QWORD', '0000000100000000')).includes('"[4294967296]'));
    for (const text of [
      number('REG_DWORD', '00000009'),
      number('REG_DWORD', '42'),
      number('REG_SZ', '00000042'),
      number('REG_BINARY', '00000042'),
    ]) {
      assert.equal(shown(text), text);
    }
  });
  test('show the unit of a delay, and how long that is', () => {
    const text = service(
      'resetFailCountDelay="86400" restartServiceDelay="1500" restartComputerDelay="60000" timeout="0"',
    );
    assert.match(
      shown(text),
      /resetFailCountDelay="86400"\[s = 1 d\] restartServiceDelay="1500"\[ms\] restartComputerDelay="60000"\[ms = 1 min\] timeout="0"\[s\]/,
    );
    const open = service('restartServiceDelay="%delay%"');
    assert.equal(shown(open), open);
  });
  test('name the account behind a well-known SID', () => {
    const text = (sid: string): string =>
      `<Groups clsid="{3125E937-EB16-4b4c-9934-544FC6D24D26}"><Group><Properties groupSid="${sid}"/></Group></Groups>`;
    assert.ok(shown(text('S-1-5-32-555')).includes('"[BUILTIN\\Remote Desktop Users]'));
    assert.equal(shown(text('S-1-5-21-1-2-3-1105')), text('S-1-5-21-1-2-3-1105'));
    const filter = registryXml(registryItem('name="a"', '<FilterGroup sid="S-1-5-11"/>'));
    assert.ok(shown(filter).includes('sid="S-1-5-11"[NT AUTHORITY\\Authenticated Users]'));
  });
  test('never look at a password', () => {
    const text =
      '<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}"><Drive><Properties cpassword="S-1-5-18"/></Drive></Drives>';
    assert.equal(shown(text), text);
  });
  test('are given for a part of the file', () => {
    const items = ['00000010', '00000020', '00000030'].map((value) =>
      registryItem(`name="a" type="REG_DWORD" value="${value}"`),
    );
    const text = registryXml(items.join(''));
    const middle = text.indexOf('00000020');
    const part = shown(text, { start: middle, end: middle + 20 });
    assert.ok(part.includes('[32]') && !part.includes('[16]') && !part.includes('[48]'), part);
  });
  test('stop when nobody wants them any more', () => {
    const document = preferencesOf(number('REG_DWORD', '00000042'));
    assert.equal(
      preferenceInlayHints(document, { start: 0, end: 999 }, () => true),
      undefined,
    );
  });
  test('come from deeply nested collections', () => {
    const text = nestedCollections(10_000);
    assert.deepEqual(
      preferenceInlayHints(preferencesOf(text), { start: 0, end: text.length }, () => false),
      [],
    );
  });
});
