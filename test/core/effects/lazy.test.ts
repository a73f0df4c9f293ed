import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachEffect, effects, parseDocument } from '../../../src/core';
import { HEADER } from '../reg/inspect';

/** A document whose tree counts how many of its sections were looked at. */
function countedDocument(sectionCount: number) {
  const body = Array.from(
    { length: sectionCount },
    (_, index) => `[HKEY_USERS\\${index}]\n"v"=-\n`,
  );
  const document = parseDocument('reg', HEADER + body.join(''));
  assert.ok(document?.language === 'reg');
  const seen = { count: 0 };
  const sections = document.reg.sections.map((section) => ({
    identity: section.identity,
    span: section.span,
    get key() {
      seen.count++;
      return section.key;
    },
  }));
  return { seen, document: { ...document, reg: { ...document.reg, sections } } };
}

test('effects are read section by section, as they are asked for', () => {
  const { seen, document } = countedDocument(50);
  assert.equal(eachEffect(document).next().done, false);
  // Each section is looked at a few times, and there are fifty.
  assert.ok(seen.count < 10, `${seen.count} looks`);
});

test('all effects at once are those that come one by one', () => {
  const { document } = countedDocument(50);
  assert.deepEqual(effects(document), [...eachEffect(document)]);
  assert.equal(effects(document).length, 100);
});
