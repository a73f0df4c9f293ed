import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, type PolicyDocument } from '../../../src/core';
import { askedNames } from '../../../src/core/registry/askedNames';
import { preferenceSettings } from '../../../src/core/registry/preferenceSettings';
import { openedSections } from '../../../src/core/registry/openKeys';
import { sectionSettings } from '../../../src/core/registry/regSettings';
import type { RegistrySetting } from '../../../src/core/registry/registrySetting';
import type { WritableData } from '../../../src/core/registry/registrySetting';
import { writeData } from '../../../src/core/registry/writeData';
import { linesOf } from '../../../src/core/reg/parseReg';
import { documentOf } from '../testing/lintText';

const isAsked = askedNames(['LIST']);

function settingOf(document: PolicyDocument): RegistrySetting {
  assert.ok(document.language === 'reg' || document.language === 'gpp');
  const settings =
    document.language === 'gpp'
      ? preferenceSettings(document.preferences, isAsked)
      : [...openedSections(document.reg)].flatMap(({ section, openKey }) =>
          openKey === undefined
            ? []
            : sectionSettings(document.reg, linesOf(document.reg, section), openKey, isAsked),
        );
  const [setting] = settings;
  assert.ok(setting);
  return setting;
}

/** The text after writing the data, and the data that is read from it. */
function written(
  text: string,
  file: string,
  data: WritableData,
): { text: string; data: unknown } | undefined {
  const document = documentOf(text, file);
  const edits = writeData(document, settingOf(document), data);
  if (edits === undefined) return undefined;
  const after = applyEdits(text, edits);
  return { text: after, data: settingOf(documentOf(after, file)).data };
}

const VERSION_5 = 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\A]\r\n';
const REG_TEXTS = [
  '"old"',
  'dword:00000001',
  'hex(7):61,00,\\\r\n  00,00,00,00',
  'hex:00',
  'hex(2):',
];

function item(properties: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
\t<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="List" uid="{6B1C2A57-3F0D-4C2B-9C39-0A8A8A6E7D01}">${properties}</Registry>
</RegistrySettings>`;
}

const ATTRIBUTES = 'action="U" hive="HKEY_LOCAL_MACHINE" key="A" name="List"';
const ITEM_TEXTS = [
  `<Properties ${ATTRIBUTES} type="REG_SZ" value="old"/>`,
  `<Properties ${ATTRIBUTES} type="REG_DWORD" value="00000001"></Properties>`,
  `<Properties ${ATTRIBUTES} type='REG_MULTI_SZ' value='a b'><Values><Value>a</Value><Value>b</Value></Values></Properties>`,
];

const character = fc.oneof(
  fc.constantFrom('a', '\\', '"', "'", '&', '<', '>', ']', ';', '%', ' '),
  fc.constantFrom('ä', '€', '\u{1F600}'),
);
const content = fc.string({ unit: character, maxLength: 12 });
/** Objects as literals write them, so that they can be compared with those that are read. */
const PLAIN = { noNullPrototype: true };
const data: fc.Arbitrary<WritableData> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('text' as const),
      type: fc.constantFrom('REG_SZ' as const, 'REG_EXPAND_SZ' as const),
      text: content,
    },
    PLAIN,
  ),
  fc.record(
    {
      kind: fc.constant('list' as const),
      type: fc.constant('REG_MULTI_SZ' as const),
      strings: fc.array(
        content.filter((each) => each !== ''),
        { minLength: 1, maxLength: 4 },
      ),
    },
    PLAIN,
  ),
);

describe('writing the data of a setting', () => {
  test('gives a registry file that holds it, whatever stood there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REG_TEXTS), data, (old, wanted) => {
        const text = `${VERSION_5}"List"=${old}\r\n"Next"="x"\r\n`;
        const after = written(text, 'a.reg', wanted);
        assert.ok(after);
        assert.deepEqual(after.data, wanted);
        assert.ok(after.text.startsWith(VERSION_5) && after.text.endsWith('\r\n"Next"="x"\r\n'));
      }),
    );
  });
  test('gives a preference item that holds it, whatever stood there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ITEM_TEXTS), data, (old, wanted) => {
        assert.deepEqual(written(item(old), 'a.xml', wanted)?.data, wanted);
      }),
    );
  });
  test('breaks long bytes as the registry editor does', () => {
    const wanted = { kind: 'text', type: 'REG_EXPAND_SZ', text: '%SystemRoot%\\system32' } as const;
    const after = written(`${VERSION_5}"List"="x"\r\n`, 'a.reg', wanted);
    for (const line of after?.text.split('\r\n') ?? []) assert.ok(line.length <= 79, line);
    assert.match(after?.text ?? '', /,\\\r\n {2}[0-9a-f]{2}/);
  });
  test('writes one byte for a letter below the header REGEDIT4', () => {
    const text = 'REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\A]\r\n"List"="x"\r\n';
    const wanted = { kind: 'list', type: 'REG_MULTI_SZ', strings: ['ab'] } as const;
    assert.match(written(text, 'a.reg', wanted)?.text ?? '', /=hex\(7\):61,62,00,00\r\n/);
    const greek = { ...wanted, strings: ['αβ'] };
    assert.equal(written(text, 'a.reg', greek), undefined);
  });
  test('does not write what the document cannot hold', () => {
    const empty = { kind: 'list', type: 'REG_MULTI_SZ', strings: ['a', ''] } as const;
    assert.equal(written(`${VERSION_5}"List"="x"\r\n`, 'a.reg', empty), undefined);
    const broken = { kind: 'text', type: 'REG_SZ', text: 'a\r\nb' } as const;
    assert.equal(written(`${VERSION_5}"List"="x"\r\n`, 'a.reg', broken), undefined);
    const control = { kind: 'text', type: 'REG_SZ', text: 'a\u0001b' } as const;
    assert.equal(written(item(ITEM_TEXTS[0] ?? ''), 'a.xml', control), undefined);
    const bare = item(`<Properties ${ATTRIBUTES} type="REG_SZ"/>`);
    assert.equal(written(bare, 'a.xml', { kind: 'text', type: 'REG_SZ', text: 'a' }), undefined);
  });
});
