import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixText, MAXIMUM_PASSES } from '../../src/cli/fixText';
import { parseDocument, ruleById, type Rule } from '../../src/core';
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

/** Runs the rule about the byte order mark of UTF-8 with another one. */
function fixStored(text: string, other: Rule) {
  const rule = ruleById('reg-encoding-utf8-bom');
  const document = parseDocument('reg', text, { encoding: 'utf-8', hasByteOrderMark: true });
  assert.ok(rule && document);
  return fixText(document, optionsFor([rule, other]), (part) => !part.includes('→'));
}

test('a fix of the encoding is made once, with those of the text, and counted', () => {
  const fixed = fixStored(`${HEADER}; aaaa`, replacement(/aa/g, 'b'));
  assert.equal(fixed.newEncoding, 'utf-16le');
  assert.equal(fixed.document.text, `${HEADER}; bb`);
  assert.equal(fixed.fixedCount, 3);
  assert.deepEqual(fixed.findings, []);
  assert.equal(fixed.isUnfinished, false);
});

test('UTF-16 holds what the old encoding does not, so nothing is left out', () => {
  const fixed = fixStored(`${HEADER}; x`, replacement(/x/g, '→'));
  assert.equal(fixed.document.text, `${HEADER}; →`);
  assert.equal(fixed.hasUnwritable, false);
});

test('the encoding stays when no fix is about it', () => {
  assert.equal(fix(`${HEADER}; x`, [replacement(/x/g, 'y')]).newEncoding, undefined);
});
