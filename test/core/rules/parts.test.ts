import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { RULES, type Finding, type StoredEncoding, type StoredText } from '../../../src/core';
import { fixtureFolders } from '../testing/fixtures';
import { configurationFor, lintText } from '../testing/lintText';
import { policyObjectOf } from '../testing/policyObject';

const FOLDER = path.resolve('src/core/rules');

function filesBelow(ending: string): readonly string[] {
  return readdirSync(FOLDER, { recursive: true })
    .map(String)
    .filter((name) => name.includes(path.sep) && name.endsWith(ending));
}

function pageOf(id: string): string {
  const file = filesBelow(`${path.sep}${id}.md`)[0];
  assert.ok(file, `${id} has no page`);
  return readFileSync(path.join(FOLDER, file), 'utf8');
}

/** The endings of files in languages whose fences are named otherwise. */
const ENDINGS: Readonly<Record<string, string>> = { powershell: 'ps1', batch: 'bat' };

interface Example {
  /** For an example that stands for another file of the same policy, the place of that file. */
  readonly place: string | undefined;
  readonly name: string;
  readonly code: string;
  readonly storage: StoredText | undefined;
}

/**
 * The fenced examples below a heading of a page. After the language can stand how the file is
 * stored, such as `utf-8`, or `utf-8-bom` for one with a byte order mark, or the half of a policy, or
 * for another file of the same policy than the one that is checked its name.
 */
function examplesBelow(page: string, heading: string): readonly Example[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^```(\w+)(?: ([\w.\\-]+))?\n([^]*?)^```/gm)].map((match) => ({
    place: isPlace(match[2]) ? match[2] : undefined,
    name: `example.${isSide(match[2]) ? `${match[2]}.` : ''}${ENDINGS[match[1] ?? ''] ?? match[1] ?? ''}`,
    code: match[3] ?? '',
    storage:
      match[2] === undefined || isSide(match[2]) || isPlace(match[2])
        ? undefined
        : storedText(match[2]),
  }));
}

function isSide(word: string | undefined): boolean {
  return word === 'machine' || word === 'user';
}

function isPlace(word: string | undefined): word is string {
  return word?.endsWith('.xml') === true;
}

function storedText(words: string): StoredText {
  const encoding = words.replace(/-bom$/, '') as StoredEncoding;
  return { encoding, hasByteOrderMark: words.endsWith('-bom') };
}

/** What the rule says of an example of its page. */
function findingsOf(
  rule: string,
  { code, name, storage }: Example,
  around: readonly Example[],
): readonly Finding[] {
  const files = around.flatMap(({ place, code: text }) => (place ? [{ path: place, text }] : []));
  const policyObject = files.length > 0 ? policyObjectOf(files) : undefined;
  const findings = lintText(code, name, configurationFor(rule), { storage, policyObject });
  return findings.filter((finding) => finding.rule === rule);
}

function isChecked({ place }: Example): boolean {
  return place === undefined;
}

describe('every rule has its three parts', () => {
  for (const { meta } of RULES) {
    test(`${meta.id} is in a file of its name, with a page and fixtures`, () => {
      assert.match(meta.id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
      const sources = filesBelow(`${path.sep}${meta.id}.ts`);
      assert.equal(sources.length, 1);
      assert.ok(existsSync(path.join(FOLDER, (sources[0] ?? '').replace(/ts$/, 'md'))));
      assert.ok(fixtureFolders().includes(meta.id));
    });
  }
  test('no page and no fixture folder belongs to a rule that does not exist', () => {
    const ids = new Set(RULES.map((rule) => rule.meta.id));
    const pages = filesBelow('.md').map((name) => path.basename(name, '.md'));
    assert.deepEqual(
      pages.filter((id) => !ids.has(id)),
      [],
    );
    assert.deepEqual(
      fixtureFolders().filter((id) => !ids.has(id)),
      [],
    );
  });
  test('no two rules have the same id', () => {
    assert.equal(new Set(RULES.map((rule) => rule.meta.id)).size, RULES.length);
  });
});

describe('the page of a rule says what the rule does', () => {
  for (const { meta } of RULES) {
    test(`${meta.id}: the heading, level, certainty and source are those of the rule`, () => {
      const page = pageOf(meta.id);
      assert.ok(page.startsWith(`# ${meta.id}\n`));
      assert.ok(page.includes(`\n${meta.title}.\n`), 'title');
      const level = `${meta.severity}${meta.defaultLevel === 'off' ? ' (off by default)' : ''}`;
      assert.ok(page.includes(`**Level:** ${level}`), 'level');
      assert.ok(page.includes(`**Certainty:** ${meta.certainty}`), 'certainty');
      assert.ok(page.includes(`**Source:** ${meta.source}`), 'source');
    });
    test(`${meta.id}: every wrong example is reported and every right one is not`, () => {
      const wrong = examplesBelow(pageOf(meta.id), 'Wrong');
      const right = examplesBelow(pageOf(meta.id), 'Right');
      assert.ok(wrong.length > 0 && right.length > 0, 'an example of each kind');
      for (const example of wrong.filter(isChecked)) {
        assert.ok(findingsOf(meta.id, example, wrong).length > 0, example.code);
      }
      for (const example of right.filter(isChecked)) {
        assert.deepEqual(findingsOf(meta.id, example, right), [], example.code);
      }
    });
  }
});
