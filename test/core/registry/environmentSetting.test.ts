import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import {
  preferenceSetting,
  preferenceSettings,
} from '../../../src/core/registry/preferenceSettings';
import type { RegistrySetting } from '../../../src/core/registry/registrySetting';

function settingOf(attributes: string, item = ''): RegistrySetting | undefined {
  const text = `<EnvironmentVariables clsid="{BF141A63-327B-438a-B9BF-2C188F13B7AD}"><EnvironmentVariable${item}><Properties ${attributes}/></EnvironmentVariable></EnvironmentVariables>`;
  const document = parsePreferences(text);
  assert.ok(document?.items[0]);
  const setting = preferenceSetting(document.items[0]);
  if (setting !== undefined) {
    assert.deepEqual(
      preferenceSettings(document, (name) => name === setting.name),
      [setting],
    );
    assert.deepEqual(
      preferenceSettings(document, () => false),
      [],
    );
  }
  return setting;
}

function placeOf(attributes: string): string {
  const setting = settingOf(attributes);
  return setting === undefined ? '' : `${setting.hive}\\${setting.key}\\${setting.name}`;
}

const SYSTEM =
  'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment';

describe('an environment item is a value of the registry', () => {
  test('of the machine, or of the user where it says so', () => {
    assert.equal(placeOf('action="U" name="A" value="1" user="0"'), `${SYSTEM}\\A`);
    assert.equal(
      placeOf('action="U" name="A" value="1" user="1"'),
      'HKEY_CURRENT_USER\\Environment\\A',
    );
    assert.equal(placeOf('name="A" value="1"'), `${SYSTEM}\\A`);
  });
  test('named Path where it has no name', () => {
    assert.equal(placeOf('name="" value="C:\\a"'), `${SYSTEM}\\Path`);
    assert.equal(placeOf('value="C:\\a"'), `${SYSTEM}\\Path`);
  });
  test('with its text as data, and without data where it is deleted', () => {
    const setting = settingOf('action="R" name="A" value="x &amp; y"');
    assert.equal(setting?.action, 'replace');
    assert.deepEqual(setting.data, { kind: 'text', type: 'REG_EXPAND_SZ', text: 'x & y' });
    assert.equal(settingOf('action="D" name="A" value="x"')?.data, undefined);
  });
  test('but not where it adds a folder to the Path of the machine or removes one', () => {
    assert.equal(settingOf('name="PATH" value="C:\\a" user="0" partial="1"'), undefined);
    assert.equal(settingOf('action="D" name="" value="C:\\a" partial="1"'), undefined);
    assert.ok(settingOf('name="PATH" value="C:\\a" user="1" partial="1"'));
    assert.ok(settingOf('name="A" value="C:\\a" user="0" partial="1"'));
  });
  test('but not where it is disabled or its action is none', () => {
    assert.equal(settingOf('name="A" value="1"', ' disabled="1"'), undefined);
    assert.equal(settingOf('action="X" name="A" value="1"'), undefined);
  });
});
