import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits, formatMessage, recognizeLanguage, safeEdits } from '../../../src/core';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import { nodesOf } from '../../../src/core/xml/walk';
import { typeSample } from '../schema/typeSamples';
import { lintText } from '../testing/lintText';
import { HOSTILE_TEXTS } from './hostileTexts';
import { CONSOLE } from './samples';

/** Far more than any of this takes, and far less than it would take if time grew with the square. */
const TIME_LIMIT = { timeout: 60_000 };

describe('a hostile preference file gives findings and no failure:', () => {
  for (const [name, text, rule] of HOSTILE_TEXTS) {
    test(name, TIME_LIMIT, () => {
      const findings = lintText(text, 'Registry.xml');
      const rules = new Set(findings.map((finding) => finding.rule));
      if (rule !== undefined) assert.ok(rules.has(rule), [...rules].join(', '));
      for (const { span, message } of findings) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        assert.ok(formatMessage(message) !== '');
      }
      const fixed = applyEdits(text, safeEdits(findings));
      assert.equal(recognizeLanguage(fixed, 'Registry.xml'), 'gpp');
    });
  }
});

describe('an entity that a file declares', () => {
  test('is nowhere expanded', () => {
    for (const [name, text] of HOSTILE_TEXTS.slice(0, 2)) {
      const document = parsePreferences(text);
      assert.ok(document);
      const lengths = [...nodesOf(document.xml)].flatMap((node) => {
        return node.kind === 'element' ? node.attributes.map(({ value }) => value.length) : [];
      });
      assert.ok(Math.max(...lengths) < 200, name);
      const [first] = document.items;
      const value = first?.properties?.attributes.find((attribute) => attribute.name === 'value');
      assert.match(value?.value ?? '', /^&\w+;$/);
    }
  });
});

describe('a file that was cut off', () => {
  for (const [name, sample] of [
    ['of registry items', CONSOLE],
    ['of tasks', typeSample('console/ScheduledTasks')],
    ['of groups', typeSample('specification/Groups')],
  ] as const) {
    test(`${name} is said to be cut off, wherever that is`, () => {
      const end = sample.lastIndexOf('</');
      let examined = 0;
      for (let length = 1; length < end; length += 13) {
        const text = sample.slice(0, length);
        if (recognizeLanguage(text, 'a.xml') === undefined) continue;
        examined++;
        const found = lintText(text, 'a.xml').filter(({ rule }) => rule === 'xml-not-well-formed');
        assert.ok(found.length > 0, text.slice(-80));
        // One for each element that is open there, and one for what is cut itself.
        assert.ok(found.length <= 12, `${found.length} findings: ${text.slice(-80)}`);
      }
      assert.ok(examined > 50, `${examined} prefixes`);
    });
  }
});
