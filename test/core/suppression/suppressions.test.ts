import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lintText } from '../testing/lintText';

const HEADER = 'Windows Registry Editor Version 5.00\n\n';
const KEY = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync]';
const RULE = 'trust-model-data-replaced';
const VALUE = '"TrustModelData"="contoso.com"';

function isSilent(body: string): boolean {
  return lintText(HEADER + body, 'a.reg').length === 0;
}

describe('a suppression comment in a .reg file', () => {
  test('holds for the next line', () => {
    assert.ok(isSilent(`${KEY}\n; gpolint-disable-next-line ${RULE}\n${VALUE}\n`));
  });
  test('holds for the line it stands on', () => {
    assert.ok(isSilent(`${KEY}\n${VALUE} ; gpolint-disable-line ${RULE}\n`));
  });
  test('works in a file of Windows 3.1, which knows no comments', () => {
    const text = 'REGEDIT\n; gpolint-disable reg-header-win31\nHKEY_CLASSES_ROOT\\.c = d\n';
    assert.deepEqual(lintText(text, 'a.reg'), []);
  });
  test('holds for the whole file wherever it stands', () => {
    assert.ok(isSilent(`${KEY}\n${VALUE}\n; gpolint-disable ${RULE}\n`));
  });
  test('names several rules with commas or blanks', () => {
    assert.ok(isSilent(`; gpolint-disable xml-doctype, ${RULE}\n${KEY}\n${VALUE}\n`));
    assert.ok(isSilent(`; gpolint-disable xml-doctype ${RULE}\n${KEY}\n${VALUE}\n`));
  });
  test('holds for every rule when it names none', () => {
    assert.ok(isSilent(`; gpolint-disable\n${KEY}\n${VALUE}\n`));
  });
  test('may give a reason after two hyphens', () => {
    assert.ok(
      isSilent(`; gpolint-disable ${RULE} -- we run no online service\n${KEY}\n${VALUE}\n`),
    );
    assert.ok(isSilent(`; gpolint-disable -- ${RULE} and all others\n${KEY}\n${VALUE}\n`));
  });
  test('says nothing about other rules', () => {
    assert.ok(!isSilent(`; gpolint-disable xml-doctype\n${KEY}\n${VALUE}\n`));
  });
  test('does not reach further than the next line', () => {
    assert.ok(!isSilent(`; gpolint-disable-next-line\n${KEY}\n${VALUE}\n`));
    assert.ok(!isSilent(`${KEY}\n; gpolint-disable-next-line\n\n${VALUE}\n`));
  });
  test('covers a value that goes on over several lines', () => {
    const hex = '"TrustModelData"=hex(1):61,00,2e,\\\n  00,62,00,00,00';
    assert.ok(isSilent(`${KEY}\n; gpolint-disable-next-line\n${hex}\n`));
  });
  test('is no comment inside a string', () => {
    assert.ok(!isSilent(`${KEY}\n"Note"="; gpolint-disable"\n${VALUE}\n`));
  });
  test('has to be spelt exactly', () => {
    assert.ok(!isSilent(`; gpolint-disabled\n${KEY}\n${VALUE}\n`));
    assert.ok(!isSilent(`; gpolint-disable-next\n${KEY}\n${VALUE}\n`));
    assert.ok(!isSilent(`; see gpolint-disable\n${KEY}\n${VALUE}\n`));
  });
});

const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';
const ITEM = (properties: string): string =>
  `<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="TrustModelData">\n${properties}</Registry>`;
const PROPERTIES =
  '<Properties action="U" hive="HKEY_LOCAL_MACHINE"\n  key="SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync"\n  name="TrustModelData" type="REG_SZ" value="contoso.com"/>';

function rulesOf(xml: string): readonly string[] {
  return lintText(xml, 'Registry.xml').map((finding) => finding.rule);
}

describe('a suppression comment in preference XML', () => {
  test('covers a start tag that goes on over several lines', () => {
    const comment = `<!-- gpolint-disable-next-line ${RULE} -->\n`;
    assert.ok(rulesOf(`${ROOT}\n${ITEM(PROPERTIES)}\n</RegistrySettings>`).includes(RULE));
    assert.ok(
      !rulesOf(`${ROOT}\n${ITEM(comment + PROPERTIES)}\n</RegistrySettings>`).includes(RULE),
    );
  });
  test('holds for the line it stands on', () => {
    const line = PROPERTIES.replace(/\n */g, ' ');
    const xml = `${ROOT}\n${ITEM(`${line}<!-- gpolint-disable-line -->\n`)}\n</RegistrySettings>`;
    assert.ok(!rulesOf(xml).includes(RULE));
  });
  test('holds for the whole file', () => {
    const xml = `${ROOT}\n${ITEM(PROPERTIES)}\n<!-- gpolint-disable -->\n</RegistrySettings>`;
    assert.deepEqual(rulesOf(xml), []);
  });
});
