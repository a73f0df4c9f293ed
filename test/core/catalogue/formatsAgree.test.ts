import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  catalogueFixes,
  effects,
  languageOfEditorId,
  parseDocument,
  type Artefact,
} from '../../../src/core';
import { scriptSettings } from '../../../src/core/registry/scriptSettings';
import { writtenSample } from './sampleArtefacts';

const REG_SZ = 1;
const REG_DWORD = 4;

/** The values that an artefact sets, as the core understands its text, each as one line. */
function valuesSetBy(artefact: Artefact): readonly string[] {
  const language = languageOfEditorId(artefact.language);
  const document = language && parseDocument(language, writtenSample(artefact).text);
  assert.ok(document, artefact.id);
  if (document.language === 'batch') {
    return scriptSettings('batch', document.tree, () => true).map(({ hive, key, name, data }) => {
      assert.ok(data && data.kind !== 'list');
      const value = data.kind === 'text' ? data.text : String(data.number);
      return `${hive}\\${key} ${name} ${data.type} ${value}`;
    });
  }
  assert.ok(document.language === 'reg' || document.language === 'gpp');
  return effects(document).flatMap((effect) => {
    if (effect.op !== 'setValue') return [];
    const { hive, key, name, type, data } = effect;
    assert.ok(data && (type === REG_SZ || type === REG_DWORD));
    const bytes = Buffer.from(data);
    const value = type === REG_SZ ? bytes.toString('utf16le').slice(0, -1) : bytes.readUInt32LE();
    return [`${hive}\\${key} ${name} ${type === REG_SZ ? 'REG_SZ' : 'REG_DWORD'} ${value}`];
  });
}

/** The artefacts of each fix that are made of the same values. */
function formatGroups(): readonly (readonly Artefact[])[] {
  return catalogueFixes().flatMap((fix) => {
    const groups = new Map<string, Artefact[]>();
    for (const artefact of fix.artefacts) {
      if (artefact.content.kind !== 'registry') continue;
      const values = JSON.stringify(artefact.content.settings);
      groups.set(values, [...(groups.get(values) ?? []), artefact]);
    }
    return [...groups.values()].filter((group) => group.length > 1);
  });
}

describe('the formats of one fix', () => {
  for (const group of formatGroups()) {
    const [first, ...others] = group;
    test(`set the same values: ${group.map(({ id }) => id).join(', ')}`, () => {
      assert.ok(first);
      const wanted = valuesSetBy(first);
      assert.ok(wanted.length > 0);
      for (const other of others) assert.deepEqual(valuesSetBy(other), wanted, other.id);
    });
  }
  test('are two at least for every fix of the registry', () => {
    const languages = formatGroups().map((group) => group.map(({ language }) => language));
    assert.ok(languages.length >= 9);
    for (const each of languages) assert.deepEqual(each.slice(0, 2), ['reg', 'xml']);
    assert.ok(languages.some((each) => each.includes('bat')));
  });
});
