import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { preferenceData } from '../../../src/core/effects/preferenceData';
import { newRegistryItem, type NewRegistryItem } from '../../../src/core/gpp/newRegistryItem';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import { REGISTRY_ACTIONS, registryItemOf } from '../../../src/core/gpp/registryItem';
import { isXmlText } from '../../../src/core/xml/write';
import { hexOf, effectsOfText } from './effectsIn';
import { effectsOfPreferences, registryXml } from './preferencesIn';

const words = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((text) => isXmlText(text) && !text.includes('%'));
const someWords = words.filter((text) => text !== '');
const lineWords = words.filter((text) => !/[\r\n]/.test(text));

const hex = (number: bigint, digits: number) =>
  number.toString(16).toUpperCase().padStart(digits, '0');

/** Data as an item writes it, with what a `.reg` file writes for the same. */
const data = fc.oneof(
  lineWords.map((text) => ({
    type: 'REG_SZ',
    value: text,
    reg: `"${text.replace(/[\\"]/g, '\\$&')}"`,
  })),
  fc.bigInt(0n, 0xffffffffn).map((number) => ({
    type: 'REG_DWORD',
    value: hex(number, 8),
    reg: `dword:${hex(number, 8)}`,
  })),
  fc.bigInt(0n, 2n ** 64n - 1n).map((number) => ({
    type: 'REG_QWORD',
    value: hex(number, 16),
    reg: `hex(b):${(hex(number, 16).match(/../g) ?? []).reverse().join()}`,
  })),
  fc.uint8Array({ maxLength: 8 }).map((bytes) => ({
    type: 'REG_BINARY',
    value: hexOf(bytes).toUpperCase(),
    reg: `hex:${(hexOf(bytes).match(/../g) ?? []).join()}`,
  })),
  fc.array(someWords, { maxLength: 3 }).map((strings) => ({
    type: 'REG_MULTI_SZ',
    value: '',
    strings,
    reg: `hex(7):${(hexOf(Buffer.from(`${strings.map((each) => `${each}\0`).join('')}\0`, 'utf16le')).match(/../g) ?? []).join()}`,
  })),
);

const place = { hive: 'HKEY_CURRENT_USER', key: 'Software\\T', name: 'v' };
const stamp = { uid: '{6B1C2A57-3F0D-4C2B-9C39-0A8A8A6E7D01}', changed: '2026-01-02 03:04:05' };

function written(item: Pick<NewRegistryItem, 'action' | 'type' | 'value'>): string {
  const xml = newRegistryItem(
    { ...place, ...stamp, ...item },
    { indent: '\t', lineEnding: '\r\n' },
  );
  assert.ok(xml !== undefined);
  return registryXml(xml);
}

test('an item and a line of a .reg file with the same data write the same bytes', () => {
  fc.assert(
    fc.property(data, fc.constantFrom('C', 'R', 'U'), ({ reg, ...item }, action) => {
      const [effect] = effectsOfPreferences(written({ action, ...item }));
      const [, line] = effectsOfText(
        `Windows Registry Editor Version 5.00\n\n[HKEY_CURRENT_USER\\Software\\T]\n"v"=${reg}\n`,
      );
      assert.ok(effect?.op === 'setValue' && line?.op === 'setValue', reg);
      assert.deepEqual(
        { ...place, type: effect.type, data: effect.data && hexOf(effect.data) },
        { ...place, type: line.type, data: hexOf(line.data) },
      );
      assert.deepEqual([effect.hive, effect.key, effect.name], Object.values(place));
    }),
    { numRuns: 1000 },
  );
});

test('every item of a file has an effect at its place, in order, and none has data beside a note', () => {
  const attribute = fc.oneof(words, fc.constantFrom('0000002A', '%X%', 'REG_SZ', 'HKEY_USERS'));
  const type = fc.constantFrom(
    'REG_SZ',
    'REG_DWORD',
    'REG_QWORD',
    'REG_BINARY',
    'REG_MULTI_SZ',
    '',
  );
  const item = fc.record({ action: fc.constantFrom(...REGISTRY_ACTIONS), type, value: attribute });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (items) => {
      const text = items
        .map((each) => written(each))
        .map((xml) => xml.slice(xml.indexOf('<Registry '), -19));
      const document = parsePreferences(registryXml(text.join('')));
      assert.ok(document);
      const starts = document.items.map(({ element }) => element.span.start);
      const found = effectsOfPreferences(document.xml.text);
      assert.deepEqual(
        found.map(({ span }) => span.start),
        starts,
      );
      for (const [index, effect] of found.entries()) {
        if (effect.op !== 'setValue') continue;
        const read = document.items[index];
        const registry = read && registryItemOf(read);
        assert.ok(registry);
        const stored = preferenceData(document.xml.text, registry);
        assert.equal(stored.data === undefined, stored.note !== undefined);
        assert.deepEqual(effect.data, stored.data);
      }
    }),
  );
});
