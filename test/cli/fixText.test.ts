import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixText, MAXIMUM_PASSES } from '../../src/cli/fixText';
import { parseDocument, type Rule } from '../../src/core';
import { optionsFor, replacement } from './testRules';

function fix(
  text: string,
  rules: readonly Rule[],
  canHold: (text: string) => boolean = () => true,
) {
  const document = parseDocument('reg', text);
  assert.ok(document);
  return fixText(document, optionsFor(rules), canHold);
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
