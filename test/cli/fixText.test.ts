import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixText, MAXIMUM_PASSES } from '../../src/cli/fixText';
import {
  DEFAULT_CONFIGURATION,
  message,
  parseDocument,
  type LintOptions,
  type Rule,
} from '../../src/core';

/** A rule that finds each match of a pattern and replaces it. */
function replacement(pattern: RegExp, newText: string, safe = true): Rule {
  return {
    meta: {
      id: 'test-rule',
      languages: ['reg'],
      severity: 'warning',
      title: 'Test',
      certainty: 'documented',
      source: 'none',
    },
    check(context) {
      for (const match of context.document.text.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        const edits = [{ span, newText }];
        const fix = { kind: 'edit', title: message('Fix'), safe, preferred: true, edits } as const;
        context.report({ span, message: message('Wrong'), fixes: [fix] });
      }
    },
  };
}

function fix(
  text: string,
  rules: readonly Rule[],
  canHold: (text: string) => boolean = () => true,
) {
  const document = parseDocument('reg', text);
  assert.ok(document);
  const options: LintOptions = {
    configuration: DEFAULT_CONFIGURATION,
    surroundings: { newGuid: () => '{0}', timestamp: () => '2026-01-01 00:00:00' },
    rules,
  };
  return fixText(document, options, canHold);
}

const HEADER = 'Windows Registry Editor Version 5.00\r\n\r\n';

test('a text without findings stays the same document', () => {
  const fixed = fix(`${HEADER}; fine`, [replacement(/x/g, 'y')]);
  assert.equal(fixed.document.text, `${HEADER}; fine`);
  assert.equal(fixed.fixedCount, 0);
  assert.equal(fixed.isUnfinished, false);
});

test('all safe fixes of a text are made and counted', () => {
  const fixed = fix(`${HEADER}; x1 x2 x3`, [replacement(/x/g, 'y')]);
  assert.equal(fixed.document.text, `${HEADER}; y1 y2 y3`);
  assert.equal(fixed.fixedCount, 3);
  assert.deepEqual(fixed.findings, []);
});

test('what only the author can decide is left and reported', () => {
  const fixed = fix(`${HEADER}; x z`, [replacement(/x/g, 'y'), replacement(/z/g, 'w', false)]);
  assert.equal(fixed.document.text, `${HEADER}; y z`);
  assert.equal(fixed.findings.length, 1);
  assert.deepEqual(fixed.findings[0]?.span, { start: HEADER.length + 4, end: HEADER.length + 5 });
});

test('a fix that makes another one possible is followed by it', () => {
  const rules = [replacement(/aa/g, 'b'), replacement(/bb/g, 'c')];
  const fixed = fix(`${HEADER}; aaaa`, rules);
  assert.equal(fixed.document.text, `${HEADER}; c`);
  assert.equal(fixed.fixedCount, 3);
});

test('of two fixes for the same place one is made and counted', () => {
  const rules = [replacement(/x/g, 'y'), replacement(/x/g, 'z')];
  const fixed = fix(`${HEADER}; x`, rules);
  assert.equal(fixed.document.text, `${HEADER}; y`);
  assert.equal(fixed.fixedCount, 1);
});

test('fixes that undo each other end, and that is told', () => {
  const rules = [replacement(/p/g, 'q'), replacement(/q/g, 'p')];
  const fixed = fix(`${HEADER}; p`, rules);
  assert.equal(fixed.isUnfinished, true);
  assert.equal(fixed.fixedCount, MAXIMUM_PASSES);
  assert.equal(fixed.findings.length, 1);
});

test('a fix with characters that the file cannot hold is left out, the others are made', () => {
  const rules = [replacement(/x/g, '→'), replacement(/z/g, 'w')];
  const fixed = fix(`${HEADER}; x z`, rules, (text) => !text.includes('→'));
  assert.equal(fixed.document.text, `${HEADER}; x w`);
  assert.equal(fixed.hasUnwritable, true);
  assert.equal(fixed.findings.length, 1);
  assert.equal(fixed.isUnfinished, false);
});
