import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatMessage, message, RULES } from '../../src/core';
import { allFixtures } from './testing/fixtures';
import { lintFixture } from './testing/lintText';

describe('a message', () => {
  test('has its placeholders filled', () => {
    assert.equal(formatMessage(message("'{a}' of {b}", { a: 'x', b: 2 })), "'x' of 2");
  });
  test('keeps a placeholder that has no value', () => {
    assert.equal(formatMessage(message('{a} {b}', { a: 1 })), '1 {b}');
  });
  test('does not fill in what a value brings along', () => {
    assert.equal(formatMessage(message('{a}', { a: '{b}', b: 'no' })), '{b}');
  });
});

describe('the messages of all rules', () => {
  const messages = allFixtures().flatMap((fixture) =>
    lintFixture(fixture).flatMap((finding) => [
      formatMessage(finding.message),
      ...finding.fixes.map((fix) => formatMessage(fix.title)),
      ...finding.related.map((place) => formatMessage(place.message)),
    ]),
  );
  test('have no placeholder left and are one sentence without a full stop', () => {
    for (const text of new Set(messages)) {
      assert.doesNotMatch(text, /\{\w+\}/, text);
      assert.doesNotMatch(text, /\.$/, text);
      assert.match(text, /^['A-Z]/, text);
    }
  });
  test('come from every rule', () => {
    const seen = new Set(
      allFixtures().flatMap((fixture) => lintFixture(fixture).map((finding) => finding.rule)),
    );
    assert.deepEqual(
      RULES.map((rule) => rule.meta.id).filter((id) => !seen.has(id)),
      [],
    );
  });
});
