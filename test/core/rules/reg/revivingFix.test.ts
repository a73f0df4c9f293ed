import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatMessage } from '../../../../src/core';
import { HEADER, KEY } from '../../reg/inspect';
import { lintText } from '../../testing/lintText';

/** Whether the fix of the rule's first finding is applied without asking. */
function isSafe(rule: string, body: string): boolean {
  const finding = lintText(`${HEADER}${KEY}${body}`, 'a.reg').find((each) => each.rule === rule);
  const [fix] = finding?.fixes ?? [];
  assert.ok(fix?.kind === 'edit', `${rule} has no fix for ${body}`);
  return fix.safe;
}

const NEXT_KEY = '[HKEY_CURRENT_USER\\Software\\Next]\n';

/** Lines that Windows drops and a fix revives, without the bytes at their end. */
const DROPPED: readonly (readonly [string, string])[] = [
  ['reg-type-case', '"a"=HEX:01,\\\n'],
  ['reg-hex-type', '"a"=hex(0x3):01,\\\n'],
  ['reg-equals-missing', '"a" hex:01,\\\n'],
  ['reg-name-quotes', 'a=hex:01,\\\n'],
  ['reg-lookalike-character', '\u201ca\u201d=hex:01,\\\n'],
  ['reg-continuation-trailing-text', '"a"=hex:01,\\ # x\n'],
  ['reg-continuation-trailing-text', '"a"=hex:01,\\\\\n'],
];

for (const [rule, line] of DROPPED) {
  const shown = JSON.stringify(line);
  test(`${rule} asks before ${shown} would swallow the key below it`, () => {
    assert.equal(isSafe(rule, line + NEXT_KEY), false);
    assert.equal(isSafe(rule, `${line}; c\n\n  02,\\\n${NEXT_KEY}`), false);
  });
  test(`${rule} mends ${shown} without asking where bytes follow it`, () => {
    assert.equal(isSafe(rule, `${line}  02\n${NEXT_KEY}`), true);
    assert.equal(isSafe(rule, `${line}; c\n\n  02,\\\n  03\n${NEXT_KEY}`), true);
  });
}

test('the end of the file is no line that a value swallows', () => {
  assert.equal(isSafe('reg-type-case', '"a"=HEX:01,\\\n; c\n'), true);
});

test('a comment behind bytes that ends with a backslash continues nothing', () => {
  assert.equal(isSafe('reg-type-case', `"a"=HEX:01 ; C:\\Temp\n${NEXT_KEY}`), true);
});

/** Lines that delete something as soon as Windows reads them. */
const DELETIONS: readonly (readonly [string, string])[] = [
  ['reg-hash-comment', '"a"=- # gone\n'],
  ['reg-name-quotes', 'a=-\n'],
  ['reg-name-escape', '"C:\\x"=-\n'],
  ['reg-lookalike-character', '\u201ca\u201d=-\n'],
  ['reg-lookalike-character', '\u00a0\u00a0"a"=-\n'],
  ['reg-lookalike-character', '"a"=\u00a0-\n'],
  ['reg-lookalike-character', '\u00a0\u3000[-HKEY_CURRENT_USER\\Software\\Next]\n'],
  ['reg-continuation-swallows-line', '"n"=hex(4):01,00,00,00,\\\n"a"=-\n'],
];

for (const [rule, line] of DELETIONS) {
  test(`${rule} asks before ${JSON.stringify(line)} deletes something`, () => {
    assert.equal(isSafe(rule, line), false);
  });
}

test('a remark before a name in quotes does not become part of the name', () => {
  const findings = lintText(`${HEADER}${KEY}Only once? "a"=dword:00000001\n`, 'a.reg');
  const titles = findings.flatMap(({ fixes }) => fixes.map(({ title }) => formatMessage(title)));
  assert.deepEqual(titles, ["Make the line a comment with ';'", "Remove 'Only once?'"]);
});

test('long lines of signs are looked at in time that grows with their length', () => {
  const start = performance.now();
  for (const sign of ['=', '\\;', '\\ ', '- ', '=-']) {
    lintText(`${HEADER}${KEY}\u201ca\u201d=hex:${sign.repeat(200_000)}\u2028\n`, 'a.reg');
  }
  lintText(`${HEADER}${KEY}HKEY_USERS\\]${'['.repeat(400_000)}\n`, 'a.reg');
  assert.ok(performance.now() - start < 10_000);
});
