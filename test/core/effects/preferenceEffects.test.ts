import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isAboutRegistry, parseDocument } from '../../../src/core';
import { nestedCollections } from '../gpp/samples';
import { effectsOfText, utf16Hex } from './effectsIn';
import {
  COLLECTION,
  effectsOfItems,
  effectsOfPreferences,
  PLACE,
  registryItem,
  registryXml,
  showItemEffect,
  targetingLines,
} from './preferencesIn';

const A = `1:${utf16Hex('a')}`;
const T = 'HKEY_CURRENT_USER\\Software\\T';
const VALUE = `${PLACE} name="v" type="REG_SZ" value="a"`;
const KEY = `${PLACE} name="" type="" value=""`;

describe('a registry item about a value', () => {
  test('creates, replaces or updates it with type and data', () => {
    for (const [letter, word] of [
      ['C', 'create'],
      ['R', 'replace'],
      ['U', 'update'],
    ] as const) {
      assert.deepEqual(effectsOfItems(registryItem(`action="${letter}" ${VALUE}`)), [
        `${word} setValue ${T} name=v ${A}`,
      ]);
    }
  });
  test('updates it where no action is written', () => {
    assert.deepEqual(effectsOfItems(registryItem(VALUE)), [`update setValue ${T} name=v ${A}`]);
  });
  test('deletes it, whatever data it names', () => {
    assert.deepEqual(effectsOfItems(registryItem(`action="D" ${VALUE}`)), [
      `delete deleteValue ${T} name=v`,
    ]);
  });
  test('is about the default value when the item says so', () => {
    const place = `${PLACE} default="1" name=""`;
    assert.deepEqual(
      effectsOfItems(
        registryItem(`action="U" ${place} type="REG_SZ" value="a"`) +
          registryItem(`action="D" ${place}`),
      ),
      [`update setValue ${T} name= ${A}`, `delete deleteValue ${T} name=`],
    );
  });
  test('does what the line of a .reg file does, but for the key, which such a file names first', () => {
    const [, value] = effectsOfText(
      'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\T]\r\n"v"="a"\r\n',
    );
    const [effect] = effectsOfPreferences(registryXml(registryItem(`action="U" ${VALUE}`)));
    assert.ok(value?.op === 'setValue' && effect?.op === 'setValue');
    assert.deepEqual(
      [effect.hive, effect.key, effect.name, effect.type, effect.data],
      [value.hive, value.key, value.name, value.type, value.data],
    );
  });
  test('shows that variables are put into the key and the name too', () => {
    const [effect] = effectsOfPreferences(
      registryXml(
        registryItem(
          'hive="HKEY_USERS" key="%LogonUserSid%\\A" name="%B%" type="REG_SZ" value="%B%%C%"',
        ),
      ),
    );
    assert.deepEqual(effect?.variables, ['LogonUserSid', 'B', 'C']);
  });
});

describe('a registry item about a key', () => {
  test('creates it with create and update', () => {
    for (const letter of ['C', 'U']) {
      const [effect] = effectsOfItems(registryItem(`action="${letter}" ${KEY}`));
      assert.match(effect ?? '', /^(create|update) createKey HKEY_CURRENT_USER\\Software\\T$/);
    }
    assert.deepEqual(effectsOfItems(registryItem(`action="U" ${PLACE} type="REG_SZ"`)), [
      `update createKey ${T}`,
    ]);
  });
  test('deletes it and makes it anew with replace', () => {
    assert.deepEqual(effectsOfItems(registryItem(`action="R" ${KEY}`)), [
      `replace deleteKey ${T}`,
      `replace createKey ${T}`,
    ]);
  });
  test('deletes it with everything below', () => {
    assert.deepEqual(effectsOfItems(registryItem(`action="D" ${KEY}`)), [`delete deleteKey ${T}`]);
  });
});

describe('an item that does nothing says so', () => {
  test('when it, a collection around it or the whole type is disabled', () => {
    const item = registryItem(VALUE);
    const cases: readonly (readonly [string, RegExp])[] = [
      [registryXml(registryItem(VALUE, '', ' disabled="1"')), /\[The item is disabled\]$/],
      [
        registryXml(
          `${COLLECTION} name="Off" disabled="1">${COLLECTION}>${item}</Collection></Collection>`,
        ),
        /\['Off' around the item is disabled\]$/,
      ],
      [
        registryXml(`${COLLECTION} disabled="1">${item}</Collection>`),
        /\['Collection' around the item is disabled\]$/,
      ],
      [registryXml(item, ' disabled="1"'), /\[All items of this type are disabled\]$/],
    ];
    for (const [text, expected] of cases) {
      const shown = effectsOfPreferences(text).map(showItemEffect);
      assert.equal(shown.length, 1, text);
      assert.match(shown[0] ?? '', /^update none HKEY_CURRENT_USER\\Software\\T name=v \[/);
      assert.match(shown[0] ?? '', expected);
    }
  });
  test('when the file is not well-formed, in each of its items', () => {
    const items = registryItem(VALUE) + registryItem(`${KEY} b=a`);
    assert.deepEqual(effectsOfItems(items), [
      `update none ${T} name=v [The file is not well-formed XML, so Windows reads nothing of it]`,
      `update none ${T} [The file is not well-formed XML, so Windows reads nothing of it]`,
    ]);
  });
  test('when the registry cannot hold a key of this length', () => {
    const key = 'k'.repeat(256);
    const [shown] = effectsOfItems(registryItem(`hive="HKEY_USERS" key="${key}"`));
    assert.match(shown ?? '', /^update none .*longer than the registry allows\]$/);
  });
});

describe('an item of which nobody can tell what it does says so', () => {
  test('without a readable action, hive or key', () => {
    assert.deepEqual(effectsOfItems(registryItem(`action="X" ${VALUE}`)), [
      `? unknown ${T} name=v ['X' is not an action]`,
    ]);
    assert.deepEqual(effectsOfItems(registryItem('hive="HKLM" key="A" name="v"')), [
      "update unknown HKLM\\A name=v ['HKLM' is not a hive]",
    ]);
    for (const key of ['\\A', 'A\\', 'A\\\\B']) {
      const [shown] = effectsOfItems(registryItem(`hive="HKEY_USERS" key="${key}"`));
      assert.match(shown ?? '', /^update unknown .*backslash/, key);
    }
  });
  test('without Properties', () => {
    assert.deepEqual(
      effectsOfItems('<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="n"/>'),
      ["? unknown  [The item has no 'Properties']"],
    );
  });
  test('without its class id or with another one, its own or that of a collection', () => {
    const item = registryItem(VALUE);
    for (const text of [
      item.replace('9CD4B2F4', '9CD4B2F5'),
      item.replace(/ clsid="[^"]*"/, ''),
      `<Collection clsid="{53B533F5-224C-47e3-B01B-CA3B3F3FFEB9}">${item}</Collection>`,
    ]) {
      const [shown] = effectsOfItems(text);
      assert.match(shown ?? '', /^update unknown .*The class id of '(Registry|Collection)'/);
    }
    assert.deepEqual(effectsOfItems(item.replace('9CD4B2F4', '9cd4b2f4')), [
      `update setValue ${T} name=v ${A}`,
    ]);
  });
});

describe('the order and the reach', () => {
  const named = (name: string) => registryItem(`${PLACE} name="${name}" type="REG_SZ"`);
  const namesIn = (text: string) => {
    return effectsOfPreferences(text).map((effect) => ('name' in effect ? effect.name : ''));
  };

  test('are those of the document, collections included', () => {
    const items = `${named('a')}${COLLECTION}>${named('b')}${COLLECTION}>${named('c')}</Collection>${named('d')}</Collection>${named('e')}`;
    assert.deepEqual(namesIn(registryXml(items)), ['a', 'b', 'c', 'd', 'e']);
  });
  test('include the items that an application embeds, with its targeting and its state', () => {
    const embed = (attributes: string) =>
      `<Applications clsid="{16DB8EC4-EBFC-4958-98EE-712E9DD3A966}"><Application clsid="{C8535E2E-148D-494d-8E9A-71FC46649B5E}" name="App"${attributes}><Properties/>${registryXml(named('a')).slice(40)}<Filters><FilterBattery bool="AND" not="0"/></Filters></Application></Applications>`;
    assert.deepEqual(namesIn(embed('')), ['a']);
    assert.deepEqual(targetingLines(embed('')), ['Application App: FilterBattery']);
    const [shown] = effectsOfPreferences(embed(' disabled="1"')).map(showItemEffect);
    assert.match(shown ?? '', /none .*'App' around the item is disabled/);
  });
  test('include the items that Internet settings collect', () => {
    const text = `<InternetSettings clsid="{B611EB48-F531-42cd-A1F6-5E0D015377BA}"><IE7 clsid="{683F7AD7-E782-4232-8A6D-F22431F12DB5}" name="IE"><Properties/>${COLLECTION}>${named('a')}</Collection></IE7></InternetSettings>`;
    assert.deepEqual(namesIn(text), ['a']);
  });
  test('leave out everything that is no registry item', () => {
    const text =
      '<Files clsid="{215B2E53-57CE-475c-80FE-9EEC14635851}"><File clsid="{50BE44C8-567A-4ed1-B1D0-9234FE1F38AF}" name="f"/></Files>';
    const document = parseDocument('gpp', text);
    assert.ok(document);
    assert.equal(isAboutRegistry(document), false);
    assert.deepEqual(effectsOfPreferences(text), []);
    const withItem = parseDocument('gpp', registryXml(named('a')));
    assert.ok(withItem);
    assert.equal(isAboutRegistry(withItem), true);
  });
  test('hold for thousands of nested collections with targeting each', () => {
    const [effect, ...others] = effectsOfPreferences(nestedCollections(10_000));
    assert.equal(others.length, 0);
    assert.equal(effect?.targeting.length, 10_000);
  });
});
