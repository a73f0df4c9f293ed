import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { RULES } from '../../../src/core';
import { fixtureFolders } from '../testing/fixtures';
import { lintText } from '../testing/lintText';

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

/** The fenced examples below a heading of a page, with their language. */
function examplesBelow(page: string, heading: string): readonly { code: string; name: string }[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^```(\w+)\n([^]*?)^```/gm)].map((match) => ({
    name: `example.${match[1] ?? ''}`,
    code: match[2] ?? '',
  }));
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
      assert.ok(page.includes(`**Level:** ${meta.severity}`), 'level');
      assert.ok(page.includes(`**Certainty:** ${meta.certainty}`), 'certainty');
      assert.ok(page.includes(`**Source:** ${meta.source}`), 'source');
    });
    test(`${meta.id}: every wrong example is reported and every right one is not`, () => {
      const wrong = examplesBelow(pageOf(meta.id), 'Wrong');
      const right = examplesBelow(pageOf(meta.id), 'Right');
      assert.ok(wrong.length > 0 && right.length > 0, 'an example of each kind');
      for (const { code, name } of wrong) {
        assert.ok(
          lintText(code, name).some((finding) => finding.rule === meta.id),
          code,
        );
      }
      for (const { code, name } of right) {
        assert.deepEqual(
          lintText(code, name).filter((finding) => finding.rule === meta.id),
          [],
          code,
        );
      }
    });
  }
});
