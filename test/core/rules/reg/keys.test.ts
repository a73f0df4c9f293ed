import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits, formatMessage, safeEdits, type Finding } from '../../../../src/core';
import { lintText } from '../../testing/lintText';

const HEADER = 'Windows Registry Editor Version 5.00\n\n';
const KEY = 'HKEY_CURRENT_USER\\Software\\Contoso';
const VALUE = '"Greeting"="hello"\n';

function findings(body: string, rule: string): readonly Finding[] {
  return lintText(HEADER + body, 'a.reg').filter((finding) => finding.rule === rule);
}

function messages(body: string, rule: string): readonly string[] {
  return findings(body, rule).map((finding) => formatMessage(finding.message));
}

/** The text after all safe fixes of its findings, made once. */
function safelyFixed(body: string): string {
  const text = HEADER + body;
  return applyEdits(text, safeEdits(lintText(text, 'a.reg'))).slice(HEADER.length);
}

describe('a malformed key line', () => {
  const rule = 'reg-key-malformed';
  test('names the key that gets the values, also after a second malformed line', () => {
    const told = messages(`[${KEY}]\n[ HKEY_USERS\\A]\n[HKEY_USERS\\B\n${VALUE}`, rule);
    assert.doesNotMatch(told[0] ?? '', /go to/);
    assert.match(told[1] ?? '', /go to 'HKEY_CURRENT_USER\\Software\\Contoso'$/);
  });
  test('shows where that key was opened', () => {
    const [finding] = findings(`[${KEY}]\n[ HKEY_USERS\\A]\n${VALUE}`, rule);
    const [place] = finding?.related ?? [];
    assert.deepEqual(place?.span, {
      start: HEADER.length + 1,
      end: HEADER.length + 1 + KEY.length,
    });
  });
  test('lets the values fall when no key is open above it', () => {
    for (const above of ['', `[-${KEY}]\n`, '[HKLM\\A]\n', '[Software]\n']) {
      const [told] = messages(`${above}[HKEY_USERS\\B\n${VALUE}`, rule);
      assert.match(told ?? '', /drops the values below it$/, above);
    }
  });
  test('names no key for values that another key line takes', () => {
    const [told] = messages(`[${KEY}]\nHKEY_USERS\\A\n[HKEY_USERS\\B]\n${VALUE}`, rule);
    assert.match(told ?? '', /skips the line$/);
  });
});

describe('a fix that makes Windows delete a key', () => {
  for (const line of [
    `[-${KEY}`,
    `[ -${KEY}]`,
    `-[${KEY}]`,
    `[${KEY}]=-`,
    '[-HKCU\\Software\\Contoso]',
    `[-Computer\\${KEY}]`,
    `[-\\${KEY}]`,
    '[-HKEY_CURRENT_USER\\\\Software\\Contoso]',
    `[-${KEY}] ; see [1]`,
    `\u00a0[-${KEY}]`,
    `\uff3b-${KEY}]`,
    `[-${KEY} ]`,
  ]) {
    test(`is not made without asking: ${line}`, () => {
      const text = `${HEADER}${line}\n`;
      assert.equal(safelyFixed(`${line}\n`), `${line}\n`);
      const fixes = lintText(text, 'a.reg').flatMap((finding) => finding.fixes);
      assert.ok(fixes.some((fix) => fix.kind === 'edit' && !fix.safe && fix.preferred));
    });
  }
});

describe('a fix that makes Windows take a key', () => {
  for (const [line, expected] of [
    [`[${KEY}`, `[${KEY}]`],
    [`[  ${KEY}]`, `[${KEY}]`],
    [`${KEY}]`, `[${KEY}]`],
    ['[hkcu\\Software\\Contoso]', `[${KEY}]`],
    [`[Computer\\${KEY}]`, `[${KEY}]`],
    [`[\\\\${KEY}]`, `[${KEY}]`],
    [`[${KEY}\\\\]`, `[${KEY}]`],
    ['[HKEY_CURRENT_USER\\\\\\Software\\\\Contoso]', `[${KEY}]`],
    [`\u00a0\u200b[${KEY}]`, ` [${KEY}]`],
  ] as const) {
    test(`is made without asking: ${line}`, () => {
      assert.equal(safelyFixed(`${line}\n`), `${expected}\n`);
      assert.deepEqual(lintText(`${HEADER}${expected}\n`, 'a.reg'), []);
    });
  }
});

describe('a repeated key', () => {
  const rule = 'reg-key-duplicate';
  test('is one in other letters and with other backslashes, and not one with a blank', () => {
    assert.equal(findings(`[${KEY}]\n[${KEY.toLowerCase()}\\\\]\n`, rule).length, 1);
    assert.equal(findings(`[${KEY}]\n[${KEY} ]\n`, rule).length, 0);
  });
  test('is none after the key or one above it was deleted', () => {
    for (const deleted of [KEY, 'HKEY_CURRENT_USER\\SOFTWARE']) {
      assert.equal(findings(`[${KEY}]\n[-${deleted}]\n[${KEY}]\n`, rule).length, 0);
    }
    assert.equal(findings(`[-${KEY}]\n[${KEY}]\n[${KEY}]\n`, rule).length, 1);
    assert.equal(findings(`[${KEY}]\n[-${KEY}\\Sub]\n[${KEY}]\n`, rule).length, 1);
  });
  test('is compared with the first place each time', () => {
    const found = findings(`[${KEY}]\n[${KEY}]\n[${KEY}]\n`, rule);
    assert.deepEqual(
      found.map((finding) => finding.related[0]?.span.start),
      [HEADER.length + 1, HEADER.length + 1],
    );
  });
  test('has no fix where the last line of the first place is not read as written', () => {
    for (const last of ['"A"="b', '"A"=hex:01,\\', 'junk']) {
      const body = `[${KEY}]\n${last}\n"x"\n[${KEY}]\n${VALUE}`;
      const seam = `[${KEY}]\n"x"=dword:1\n${last}\n\n[${KEY}]\n${VALUE}`;
      for (const text of [body, seam]) {
        for (const finding of findings(text, rule)) assert.deepEqual(finding.fixes, [], text);
      }
    }
  });
  test('takes time linear in the number of repetitions', () => {
    const long = `[${KEY}]\n${VALUE.repeat(300)}`;
    const body = long + `[${KEY}]\n"A"=dword:00000001\n[-${KEY}\\B]\n`.repeat(3000);
    assert.equal(findings(body, rule).length, 3000);
  });
});

describe('a broad deletion', () => {
  const rule = 'reg-broad-delete';
  test('is one however the path is written', () => {
    for (const path of ['HKEY_LOCAL_MACHINE\\SOFTWARE', 'hkey_local_machine\\\\software\\']) {
      assert.equal(findings(`[-${path}]\n`, rule).length, 1, path);
      assert.equal(findings(`[${path}]\n`, rule).length, 0, path);
    }
  });
  test('is one of a whole profile and none of a key in it', () => {
    assert.equal(findings('[-HKEY_USERS\\S-1-5-18]\n', rule).length, 1);
    assert.equal(findings('[-HKEY_USERS\\S-1-5-18\\Contoso]\n', rule).length, 0);
  });
  test('is none of a whole hive, which cannot be deleted', () => {
    assert.equal(findings('[-HKEY_LOCAL_MACHINE]\n', rule).length, 0);
  });
});

describe('the limits of keys', () => {
  const rule = 'reg-key-limits';
  const deep = (levels: number) => `[HKEY_CURRENT_USER${'\\k'.repeat(levels)}]\n`;
  test('are 255 characters for a name, the hive aside', () => {
    assert.equal(findings(`[HKEY_USERS\\${'n'.repeat(255)}]\n`, rule).length, 0);
    assert.equal(findings(`[HKEY_USERS\\${'n'.repeat(256)}]\n`, rule).length, 1);
  });
  test('are 32 levels at once as a warning and 512 in all as an error', () => {
    const severities = (levels: number) => findings(deep(levels), rule).map((f) => f.severity);
    assert.deepEqual(severities(32), []);
    assert.deepEqual(severities(33), ['warning']);
    assert.deepEqual(severities(511), ['warning']);
    assert.deepEqual(severities(512), ['error']);
  });
});
