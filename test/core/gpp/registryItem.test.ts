import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { consoleImage, plainImage } from '../../../src/core/gpp/imageCodes';
import { setActionEdits } from '../../../src/core/gpp/itemEdits';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import { registryItemOf, type RegistryItem } from '../../../src/core/gpp/registryItem';
import { applyEdits } from '../../../src/core/text/edit';
import { CMDLET, CONSOLE, OTHER_SAMPLES } from './samples';

function itemsOf(text: string): readonly (RegistryItem | undefined)[] {
  return parsePreferences(text)?.items.map(registryItemOf) ?? [];
}

function itemWith(properties: string): RegistryItem {
  const [item] = itemsOf(`<RegistrySettings><Registry>${properties}</Registry></RegistrySettings>`);
  assert.ok(item);
  return item;
}

describe('a registry item', () => {
  test('tells a value, a default value and a key apart', () => {
    const targets = itemsOf(CONSOLE).map((item) => item && [item.target, item.name, item.action]);
    assert.deepEqual(targets, [
      ['value', 'Theme', 'U'],
      ['value', 'Limit', 'C'],
      ['default-value', '', 'U'],
      ['key', '', 'D'],
      ['value', 'Servers', 'R'],
      ['value', 'Blob', 'U'],
    ]);
  });

  test('has its data with entities resolved, and its place in the text', () => {
    const [item] = itemsOf(CONSOLE);
    assert.equal(item?.hive, 'HKEY_CURRENT_USER');
    assert.equal(item.key, 'Software\\Contoso\\App');
    assert.equal(item.type, 'REG_SZ');
    assert.equal(item.value, 'dark & quiet');
    const span = item.attributes.value?.valueSpan;
    assert.equal(span && CONSOLE.slice(span.start, span.end), 'dark &amp; quiet');
  });

  test('has the strings of a REG_MULTI_SZ where they are written as elements', () => {
    const strings = itemsOf(CONSOLE).map((item) => item?.strings);
    assert.deepEqual(strings, [undefined, undefined, undefined, undefined, ['one', 'two'], []]);
    const item = itemWith(
      '<Properties><Values><Value/><Value>a&amp;<![CDATA[<b]]></Value></Values></Properties>',
    );
    assert.deepEqual(item.strings, ['', 'a&<b']);
    assert.equal(item.valuesElement?.name, 'Values');
  });

  test('updates when it names no action, and has none when the word is not one', () => {
    assert.equal(itemWith('<Properties/>').action, 'U');
    assert.equal(itemWith('<Properties action="C"/>').action, 'C');
    assert.equal(itemWith('<Properties action="c"/>').action, undefined);
    assert.equal(itemWith('<Properties action=""/>').action, undefined);
  });

  test('is empty where attributes are missing', () => {
    const { hive, key, name, type, value, target, attributes } = itemWith('<Properties/>');
    assert.deepEqual([hive, key, name, type, value, target], ['', '', '', '', '', 'key']);
    assert.deepEqual(
      Object.values(attributes),
      Array.from({ length: 8 }, () => undefined),
    );
  });

  test('is nothing for other items and without properties', () => {
    assert.deepEqual(itemsOf(OTHER_SAMPLES['Drives'] ?? ''), [undefined]);
    assert.deepEqual(itemsOf('<RegistrySettings><Registry/></RegistrySettings>'), [undefined]);
  });
});

describe('the icon of a registry item', () => {
  test('starts at another number for each type of data', () => {
    const codes = [
      'REG_SZ',
      'REG_EXPAND_SZ',
      'REG_MULTI_SZ',
      'REG_DWORD',
      'REG_QWORD',
      'REG_BINARY',
    ].map((type) => consoleImage({ action: 'C', target: 'value', type }));
    assert.deepEqual(codes, [5, 5, 5, 10, 10, 15]);
    assert.equal(consoleImage({ action: 'D', target: 'key', type: 'REG_SZ' }), 3);
    assert.equal(consoleImage({ action: 'U', target: 'default-value', type: 'REG_SZ' }), 7);
    assert.equal(consoleImage({ action: 'R', target: 'value', type: 'REG_OTHER' }), 1);
  });

  test('counts create, replace, update, delete', () => {
    assert.deepEqual((['C', 'R', 'U', 'D'] as const).map(plainImage), [0, 1, 2, 3]);
  });

  test('is what the samples of console and cmdlet have', () => {
    for (const item of itemsOf(CONSOLE)) {
      assert.ok(item?.action !== undefined);
      const image = item.item.element.attributes.find(({ name }) => name === 'image')?.value;
      assert.equal(image, String(consoleImage({ ...item, action: item.action })));
    }
    assert.match(CMDLET, / image="2"/);
  });
});

describe('setting the action of an item', () => {
  const withAction = (text: string, action: 'C' | 'R' | 'U' | 'D'): string => {
    const item = parsePreferences(text)?.items[0];
    assert.ok(item);
    return applyEdits(text, setActionEdits(item, action));
  };
  const file = (image: string, properties: string): string =>
    `<RegistrySettings><Registry${image}>${properties}</Registry></RegistrySettings>`;
  const dword = (action: string): string => `<Properties${action} name="V" type="REG_DWORD"/>`;

  test('takes the icon along in the numbering of the console', () => {
    assert.equal(
      withAction(file(' image="11"', dword(' action="R"')), 'U'),
      file(' image="12"', dword(' action="U"')),
    );
  });

  test('takes the icon along in the numbering of the cmdlet', () => {
    assert.equal(
      withAction(file(' image="1"', dword(' action="R"')), 'U'),
      file(' image="2"', dword(' action="U"')),
    );
  });

  test('leaves an icon alone that was wrong before', () => {
    assert.equal(
      withAction(file(' image="99"', dword(' action="R"')), 'D'),
      file(' image="99"', dword(' action="D"')),
    );
  });

  test('writes the attribute where there is none', () => {
    assert.equal(withAction(file('', dword('')), 'C'), file('', dword(' action="C"')));
  });

  test('changes nothing without properties', () => {
    assert.equal(withAction(file('', ''), 'C'), file('', ''));
  });

  test('works for items of other types, whose icon moves along', () => {
    const text = OTHER_SAMPLES['Drives'] ?? '';
    assert.equal(
      withAction(text, 'D'),
      text.replace('action="U"', 'action="D"').replace('image="2"', 'image="3"'),
    );
    const other = text.replace('image="2"', 'image="7"');
    assert.equal(withAction(other, 'D'), other.replace('action="U"', 'action="D"'));
  });
});
