import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLineIndex, lineAt } from '../../../../src/core';
import { preferenceFolds } from '../../../../src/core/features/preferences/folding';
import { COLLECTION, REGISTRY, ROOT } from '../../effects/preferencesIn';
import { CONSOLE } from '../../gpp/samples';
import { preferencesOf } from './marked';

/** The folds as `kind first-last`, lines counted from 0. */
function folds(text: string): string[] {
  const index = createLineIndex(text);
  return [...preferenceFolds(preferencesOf(text))].map(({ kind, start, end }) => {
    return `${kind} ${lineAt(index, start)}-${lineAt(index, end)}`;
  });
}

describe('folding of a preference file', () => {
  test('folds items, collections, Properties with children and Filters, each up to its end tag', () => {
    const text = [
      `${ROOT}>`,
      `\t${COLLECTION} name="c">`,
      `\t\t${REGISTRY} name="r">`,
      '\t\t\t<Properties>',
      '\t\t\t\t<Values/>',
      '\t\t\t</Properties>',
      '\t\t\t<Filters>',
      '\t\t\t\t<FilterBattery/>',
      '\t\t\t</Filters>',
      '\t\t</Registry>',
      '\t</Collection>',
      '</RegistrySettings>',
    ];
    const expected = ['0-10', '1-9', '2-8', '3-4', '6-7'].map((lines) => `element ${lines}`);
    for (const lineEnd of ['\r\n', '\n', '\r']) {
      assert.deepEqual(folds(text.join(lineEnd)), expected);
    }
  });
  test('folds comments and tags of several lines', () => {
    const text = `${ROOT}>\n<!-- one -->\n<!-- two\n lines -->\n<Registry\n name="a"\n/>\n</RegistrySettings>`;
    assert.deepEqual(folds(text), ['element 0-6', 'comment 2-3', 'element 4-6']);
  });
  test('folds the first item, not the file, where the console puts it on the line of the root', () => {
    const text = `${ROOT}>${REGISTRY}>\n<Properties/>\n</Registry>\n</RegistrySettings>`;
    assert.deepEqual(folds(text), ['element 0-1']);
    assert.deepEqual(folds(CONSOLE), []);
  });
  test('keeps the line of an end tag that has something before it', () => {
    const text = `${ROOT}>\n<Registry>\n\t<Properties/></Registry>\n</RegistrySettings>`;
    assert.deepEqual(folds(text), ['element 0-2', 'element 1-2']);
  });
  test('folds what is not closed up to its end', () => {
    assert.deepEqual(folds(`${ROOT}>\n<Registry>\n<Properties/>\n`), [
      'element 0-2',
      'element 1-2',
    ]);
  });
});
