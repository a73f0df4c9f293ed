import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accept, completionAt, completionsAt, labelsAt } from './completed';

const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';
const REGISTRY = '<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="n">';
const GET =
  '<Filters><FilterRegistry bool="AND" not="0" type="GETVALUE" key="a" variableName="GPP_OLD"/></Filters>';
const inValue = (typed: string, filters = ''): string =>
  `${ROOT}${REGISTRY}<Properties key="k" value="${typed}/>${filters}</Registry></RegistrySettings>`;

describe('the completion of a variable', () => {
  test('starts with the percent sign that opens one', () => {
    for (const typed of ['%|"', 'C:\\a;%Lo|"', '%|', '%WindowsDir%%|"', '50%% %|"']) {
      assert.ok(labelsAt(inValue(typed)).includes('%LogonUser%'), typed);
    }
    for (const typed of ['|"', 'a|"', '%WindowsDir%|"', '%a b|"', '100%%|"']) {
      assert.equal(completionsAt(inValue(typed)), undefined, typed);
    }
  });
  test('writes both percent signs, and only two of them', () => {
    assert.ok(accept(inValue('C:;%Wind|"'), '%WindowsDir%').includes('value="C:;%WindowsDir%"'));
    const replaced = accept(inValue('a%Wi|nd%\\b"'), '%WindowsDir%', true);
    assert.ok(replaced.includes('value="a%WindowsDir%\\b"'), replaced);
    const swallowing = accept(inValue('%Wi| and more %"'), '%WindowsDir%', true);
    assert.ok(swallowing.includes('value="%WindowsDir% and more %"'), swallowing);
  });
  test('puts what the targeting of the item reads first', () => {
    assert.deepEqual(labelsAt(inValue('%|"', GET))[0], '%GPP_OLD%');
    assert.ok(!labelsAt(inValue('%|"')).includes('%GPP_OLD%'));
    const below = inValue('%|"').replace(
      REGISTRY,
      `${REGISTRY}<Properties/>${GET}</Registry>${REGISTRY}`,
    );
    assert.equal(labelsAt(below)[0], '%GPP_OLD%');
  });
  test('offers what an item of the file sets', () => {
    const item = (value: string) =>
      `<EnvironmentVariable><Properties name="A" value="${value}"/></EnvironmentVariable>`;
    const text = `<EnvironmentVariables clsid="{BF141A63-327B-438a-B9BF-2C188F13B7AD}">${item('x')}${item('%|')}`;
    assert.equal(labelsAt(text)[0], '%A%');
  });
  test('offers once what Windows knows and an item of the file sets', () => {
    const text =
      '<EnvironmentVariables clsid="{BF141A63-327B-438a-B9BF-2C188F13B7AD}"><EnvironmentVariable><Properties name="Path" value="%|"/>';
    const labels = labelsAt(text).filter((label) => label.toLowerCase() === '%path%');
    assert.deepEqual(labels, ['%Path%']);
  });
  test('says what the variable is', () => {
    const { detail, documentation } = completionAt(inValue('%|"'), '%LogonUser%');
    assert.ok(typeof detail === 'object');
    assert.match(JSON.stringify(documentation), /cc753915/);
  });
  test('works in conditions and in texts that are expanded', () => {
    const filter = `${ROOT}${REGISTRY}<Filters><FilterDisk drive="%Sys|"/>`;
    assert.ok(labelsAt(filter).includes('%SystemDrive%'));
    const string = `${ROOT}${REGISTRY}<Properties><Values><Value>a;%Sys|</Value></Values></Properties></Registry></RegistrySettings>`;
    assert.ok(accept(string, '%SystemDrive%').includes('<Value>a;%SystemDrive%</Value>'));
  });
  test('is silent where the client looks for none', () => {
    for (const text of [
      `${ROOT}<Registry name="%|"/>`,
      `${ROOT}${REGISTRY}<Properties hive="%|"/>`,
      `<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}"><Drive><Properties cpassword="%|"/>`,
      `${ROOT}%|`,
    ]) {
      assert.ok(!labelsAt(text).some((label) => label.startsWith('%')), text);
    }
  });
  test('offers what only the command interpreter knows in command lines only', () => {
    const shortcut = (attribute: string): string =>
      `<Shortcuts clsid="{872ECB34-B2EC-401b-A585-D32574AA90EE}"><Shortcut><Properties ${attribute}="%|"/>`;
    const only = labelsAt(shortcut('arguments')).filter(
      (label) => !labelsAt(shortcut('startIn')).includes(label),
    );
    assert.ok(only.includes('%ERRORLEVEL%'), only.join());
  });
});
