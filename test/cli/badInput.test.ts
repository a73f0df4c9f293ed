import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import iconv from 'iconv-lite';
import { HOSTILE_TEXTS } from '../core/gpp/hostileTexts';
import { filesOf, runGpolint } from './runGpolint';
import { asUtf16, PREFERENCES } from './samples';
import { temporaryFolder } from './temporaryFolder';

describe('gpolint and preference files in each form of UTF-16', () => {
  for (const [name, encoding, mark] of [
    ['little-endian with a byte order mark', 'utf-16le', '\ufeff'],
    ['little-endian without one', 'utf-16le', ''],
    ['big-endian with a byte order mark', 'utf-16be', '\ufeff'],
    ['big-endian without one', 'utf-16be', ''],
  ] as const) {
    test(`finds the same at the same places: ${name}`, async (t) => {
      const text = PREFERENCES.replace('encoding="utf-8"', 'encoding="utf-16"');
      const folder = temporaryFolder(t, {
        'a.xml': iconv.encode(mark + text, encoding, { addBOM: false }),
        'b.xml': text.replace('utf-16', 'utf-8'),
      });
      const other = await runGpolint(folder, ['--format', 'json', 'b.xml']);
      const run = await runGpolint(folder, ['--format', 'json', 'a.xml']);
      assert.deepEqual(run.problems, []);
      const [file] = filesOf(run);
      assert.ok(file && file.findings.length > 0);
      assert.deepEqual(
        file.findings.map(({ rule, range }) => [rule, range.start.line]),
        filesOf(other)[0]?.findings.map(({ rule, range }) => [rule, range.start.line]),
      );
    });
  }
});

describe('gpolint and hostile preference files', () => {
  test('gives findings for all of them in one run and fails at none', async (t) => {
    // Half of a surrogate pair cannot be stored in UTF-8.
    const texts = HOSTILE_TEXTS.filter(([, text]) => !/[\ud800\udc00]/.test(text));
    const files = texts.map(([, text], index) => [`${index}.xml`, text] as const);
    const run = await runGpolint(temporaryFolder(t, Object.fromEntries(files)), [
      ...['--format', 'json', '--fail-on', 'error', '.'],
    ]);
    assert.deepEqual(run.problems, []);
    assert.equal(run.code, 1);
    const found = new Map(filesOf(run).map(({ file, findings }) => [file, findings]));
    texts.forEach(([name, , rule], index) => {
      const rules = found.get(`${index}.xml`)?.map((finding) => finding.rule) ?? [];
      if (rule !== undefined) assert.ok(rules.includes(rule), name);
    });
  });

  test('takes a file that is cut off inside a character for a broken one', async (t) => {
    const bytes = iconv.encode(`\ufeff${PREFERENCES}`, 'utf-16le', { addBOM: false });
    const folder = temporaryFolder(t, { 'a.xml': bytes.subarray(0, 601) });
    const run = await runGpolint(folder, ['--format', 'json', 'a.xml']);
    assert.deepEqual(run.problems, []);
    const rules = filesOf(run).flatMap(({ findings }) => findings.map(({ rule }) => rule));
    assert.ok(rules.includes('xml-not-well-formed'), rules.join(', '));
  });
});

test('gpolint --fix writes the encoding that a file is in into its declaration', async (t) => {
  const folder = temporaryFolder(t, { 'a.xml': asUtf16(PREFERENCES) });
  await runGpolint(folder, ['--fix', 'a.xml']);
  const fixed = PREFERENCES.replace('"utf-8"', '"utf-16"');
  assert.deepEqual(readFileSync(path.join(folder, 'a.xml')), asUtf16(fixed));
});
