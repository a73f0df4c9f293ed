import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newPreferenceFiles } from '../../../../../src/core/features/preferences/completion/newPreferenceFiles';
import { parsePreferences } from '../../../../../src/core/gpp/parsePreferences';
import { lintText } from '../../../testing/lintText';
import { expand, NOW, SURROUNDINGS, UID } from './completed';

const FILES = newPreferenceFiles('', 0, '', SURROUNDINGS)?.items ?? [];

describe('a new item', () => {
  for (const { label, snippet } of FILES) {
    test(`of ${label} has no problem as it is inserted`, () => {
      const text = expand(snippet);
      const findings = lintText(text, 'new.xml').filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        findings.map(({ rule, message }) => `${rule}: ${message.template}`),
        [],
        text,
      );
    });
    test(`of ${label} has ids of its own, and something to fill in`, () => {
      const document = parsePreferences(expand(snippet));
      assert.equal(document?.items.length, 1);
      assert.ok(snippet.includes(`changed="${NOW}" uid="${UID.replace('}', '\\}')}"`), snippet);
      assert.match(snippet, /\$\{?\d/);
    });
  }
});
