import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Finding, StoredText } from '../../../../src/core';
import { lintText } from '../../testing/lintText';

const TEXT = 'Windows Registry Editor Version 5.00\n\n[HKEY_CURRENT_USER\\Software\\Größe]\n';

function findingsAbout(text: string, storage: StoredText | undefined): readonly Finding[] {
  return lintText(text, 'a.reg', {}, { storage }).filter(({ rule }) =>
    rule.startsWith('reg-encoding-'),
  );
}

function rulesFor(text: string, storage: StoredText | undefined): readonly string[] {
  return findingsAbout(text, storage).map(({ rule }) => rule);
}

describe('how a file is stored', () => {
  test('is nothing to speak of where it is not known', () => {
    assert.deepEqual(rulesFor(TEXT, undefined), []);
    assert.deepEqual(rulesFor(TEXT, { encoding: 'utf-8', hasByteOrderMark: undefined }), []);
    assert.deepEqual(rulesFor(TEXT, { encoding: 'utf-16le', hasByteOrderMark: undefined }), []);
  });
  test('is right as the registry editor does it, and for a code page not known to be wrong', () => {
    assert.deepEqual(rulesFor(TEXT, { encoding: 'utf-16le', hasByteOrderMark: true }), []);
    assert.deepEqual(rulesFor(TEXT, { encoding: 'ansi', hasByteOrderMark: false }), []);
  });
  test('is wrong with the high byte first, whatever is known of a mark', () => {
    for (const hasByteOrderMark of [true, false, undefined]) {
      const storage = { encoding: 'utf-16be', hasByteOrderMark } as const;
      assert.deepEqual(rulesFor(TEXT, storage), ['reg-encoding-byte-order']);
    }
  });
  test('is told once for a file with many letters', () => {
    const text = TEXT + '"Größe"="Grüße"\n'.repeat(50);
    const storage = { encoding: 'utf-8', hasByteOrderMark: false } as const;
    assert.deepEqual(rulesFor(text, storage), ['reg-encoding-utf8']);
  });
  test('is not told for a text that was not UTF-8 when it was read', () => {
    const storage = { encoding: 'utf-8', hasByteOrderMark: false } as const;
    assert.deepEqual(rulesFor(TEXT.replace('ö', '\ufffd'), storage), []);
  });
  test('does not matter for letters in a value that is deleted or dropped data', () => {
    const storage = { encoding: 'utf-8', hasByteOrderMark: false } as const;
    const ascii = TEXT.replace('Größe', 'Contoso');
    assert.deepEqual(rulesFor(`${ascii}"Size"=hex:ö\n`, storage), []);
    assert.deepEqual(rulesFor(`${ascii}"Größe"=-\n`, storage), ['reg-encoding-utf8']);
  });
  test('says nothing of an empty file', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const rules = rulesFor('', { encoding, hasByteOrderMark: false });
      assert.deepEqual(rules, []);
    }
  });
});

describe('the fix of the encoding', () => {
  test('is the same for each rule, and safe but for REGEDIT4', () => {
    for (const storage of [
      { encoding: 'utf-8', hasByteOrderMark: false },
      { encoding: 'utf-8', hasByteOrderMark: true },
      { encoding: 'utf-16be', hasByteOrderMark: true },
      { encoding: 'utf-16le', hasByteOrderMark: false },
    ] as const) {
      const [today] = findingsAbout(TEXT, storage)[0]?.fixes ?? [];
      assert.ok(today?.kind === 'encoding');
      assert.equal(today.safe, true);
      const older = TEXT.replace(/^.*/, 'REGEDIT4');
      const [choice] = findingsAbout(older, storage)[0]?.fixes ?? [];
      assert.ok(choice?.kind === 'encoding');
      assert.equal(choice.safe, false);
    }
  });
});
