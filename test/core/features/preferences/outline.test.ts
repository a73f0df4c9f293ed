import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  MAX_OUTLINE_DEPTH,
  preferenceOutline,
  type PreferenceOutline,
} from '../../../../src/core/features/preferences/outline';
import { COLLECTION, registryItem, registryXml, ROOT } from '../../effects/preferencesIn';
import { CONSOLE, nestedCollections, WIZARD } from '../../gpp/samples';
import { preferencesOf } from './marked';

/** Each node in a line, those inside it indented by a blank. */
function lines(nodes: readonly PreferenceOutline[], indent = ''): string[] {
  return nodes.flatMap((node) => {
    const parts = [
      node.kind,
      node.name,
      node.action ?? '-',
      node.place,
      node.valueType,
      String(node.conditionCount),
      node.isDisabled ? 'off' : '',
    ];
    return [indent + parts.join('|'), ...lines(node.children, `${indent} `)];
  });
}

const outline = (text: string) => preferenceOutline(preferencesOf(text));

describe('the outline of a preference file', () => {
  test('names items with their action, place, type and conditions', () => {
    assert.deepEqual(lines(outline(CONSOLE)), [
      'item|Theme|U|HKCU\\Software\\Contoso\\App|REG_SZ|0|',
      'item|Limit|C|HKLM\\SOFTWARE\\Contoso|REG_DWORD|2|',
      'item|(Default)|U|HKCR\\Contoso|REG_SZ|0|off',
      'item|Old|D|HKLM\\SOFTWARE\\Contoso\\Old||0|',
      'item|Servers|R|HKLM\\SOFTWARE\\Contoso|REG_MULTI_SZ|0|',
      'item|Blob|U|HKLM\\SOFTWARE\\Contoso|REG_BINARY|0|',
    ]);
  });
  test('nests collections, and names by their element those without a name', () => {
    assert.deepEqual(lines(outline(WIZARD)), [
      'collection|Collection|-|||0|',
      ' collection|HKEY_LOCAL_MACHINE|-|||0|',
      '  collection|SOFTWARE|-|||0|',
      '   collection|Contoso|-|||0|',
      '    item|Level|U|HKLM\\SOFTWARE\\Contoso|REG_DWORD|0|',
    ]);
  });
  test('shows where items of other types act', () => {
    const drive = `<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}"><Drive clsid="{935D1B74-9CB8-4e3c-9914-7DD559B7A417}" name="K:"><Properties action="R" path="\\\\fs\\k" cpassword="secret"/></Drive></Drives>`;
    assert.deepEqual(lines(outline(drive)), ['item|K:|R|\\\\fs\\k||0|']);
  });
  test('lists what an application embeds and an Internet item collects below it', () => {
    const embedded = `<Applications clsid="{16DB8EC4-EBFC-4958-98EE-712E9DD3A966}"><Application name="A"><Properties/>${ROOT}>${registryItem('hive="HKLM" name="v"')}</RegistrySettings></Application></Applications>`;
    assert.deepEqual(lines(outline(embedded)), [
      'item|A|-|||0|',
      ' root|Registry|-|||0|',
      '  item|n|U|HKLM||0|',
    ]);
    const collected = `<InternetSettings clsid="{B611EB48-F531-42cd-A1F6-5E0D015377BA}"><IE7><Properties/>${COLLECTION} disabled="1">${registryItem('')}</Collection></IE7></InternetSettings>`;
    assert.deepEqual(lines(outline(collected)), [
      'item|IE7|-|||0|',
      ' collection|Collection|-|||0|off',
      '  item|n|U|||0|',
    ]);
  });
  test('selects the name of an item inside the item', () => {
    const text = registryXml(registryItem('', '', ' uid="x"'));
    const [item] = outline(text);
    assert.ok(item);
    assert.equal(text.slice(item.nameSpan.start, item.nameSpan.end), 'n');
    assert.ok(text.slice(item.span.start, item.span.end).startsWith('<Registry '));
  });
  test('lists what is nested too deep in the last level, and loses nothing', () => {
    const text = nestedCollections(10_000);
    let [count, depth] = [0, 0];
    let level = outline(text);
    while (level.length > 0) {
      depth++;
      count += level.length;
      level = level.flatMap((node) => node.children);
    }
    assert.equal(count, 10_001);
    assert.equal(depth, MAX_OUTLINE_DEPTH + 1);
  });
  test('takes time in proportion to the number of items', () => {
    const timeOf = (count: number): number => {
      const item = registryItem('hive="HKEY_USERS" key="K" name="v" type="REG_SZ" value="x"');
      const document = preferencesOf(registryXml(item.repeat(count)));
      let best = Infinity;
      for (let round = 0; round < 5; round++) {
        const start = performance.now();
        assert.equal(preferenceOutline(document).length, count);
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    timeOf(2000);
    // Ten times the items may take a hundred times as long only if the work is quadratic.
    assert.ok(timeOf(20_000) < 40 * Math.max(timeOf(2000), 0.5));
  });
});
