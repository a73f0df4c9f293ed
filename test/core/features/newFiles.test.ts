import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  applyEdits,
  formatMessage,
  newFiles,
  preferenceSnippets,
  recognizeLanguage,
} from '../../../src/core';
import { formatPreferences } from '../../../src/core/features/format/formatPreferences';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import { fixedSurroundings, lintText } from '../testing/lintText';

describe('a new file', () => {
  for (const { title, name, text, storage, language } of newFiles()) {
    test(`is what it says, and nothing is wrong with it: ${formatMessage(title)}`, () => {
      assert.equal(recognizeLanguage(text, language === 'reg' ? 'new.reg' : name), language);
      assert.deepEqual(
        lintText(text, language === 'reg' ? 'new.reg' : 'new.xml', {}, { storage }),
        [],
      );
      assert.match(text, /^(?:[^\r\n]*\r\n)+$/);
    });
  }

  test('is there for a registry file and for each of the 21 types with settings', () => {
    const all = newFiles();
    assert.equal(all.length, 22);
    assert.equal(all[0]?.language, 'reg');
    assert.deepEqual(all[0].storage, { encoding: 'utf-16le', hasByteOrderMark: true });
    const titles = all.slice(1).map(({ title }) => formatMessage(title));
    assert.deepEqual(titles, [...titles].sort());
    const paths = all.slice(1).map(({ name }) => name);
    assert.equal(new Set(paths).size, 21);
    for (const path of paths) assert.match(path, /^\w+\\\w+\.xml$/);
  });

  test('of preferences is laid out as the formatter leaves it', () => {
    for (const { text } of newFiles().slice(1)) {
      const document = parsePreferences(text);
      assert.ok(document);
      assert.equal(applyEdits(text, formatPreferences(document) ?? []), text);
    }
  });

  test('of registry preferences is one that items are offered for', () => {
    const registry = newFiles().find(({ name }) => name.startsWith('Registry\\'));
    assert.ok(registry && preferenceSnippets(registry.text, fixedSurroundings()).length > 0);
  });
});
