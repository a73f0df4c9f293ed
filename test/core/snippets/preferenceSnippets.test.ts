import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { preferenceSnippets } from '../../../src/core';
import { fixedSurroundings, lintText } from '../testing/lintText';
import { expandSnippet, tabStopsOf } from './expandSnippet';

const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">\n';

/** Prefixes that people know and that have to go on working. */
const KNOWN = ['sfb-trustmodeldata', 'sfb-trustmodeldata-append', 'sfb-time', 'gpp-registry-sz'];

function prefixesFor(text: string): readonly string[] {
  return preferenceSnippets(text, fixedSurroundings()).map((snippet) => snippet.prefix);
}

describe('a preference snippet', () => {
  const surroundings = fixedSurroundings();
  for (const { prefix, body } of preferenceSnippets(ROOT, surroundings)) {
    const text = `${ROOT}${expandSnippet(body)}\n</RegistrySettings>\n`;
    test(`${prefix} has nothing wrong in it`, () => {
      const findings = lintText(text, 'Registry.xml');
      assert.deepEqual(
        findings.filter((finding) => finding.severity !== 'information'),
        [],
      );
    });
    test(`${prefix} keeps its braces and has no marker left`, () => {
      assert.ok(expandSnippet(body).includes('{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}'));
      assert.doesNotMatch(body, /qq|\{\{/);
    });
  }
  test('has a tab stop for each answer, with choices where there are some', () => {
    const [append] = preferenceSnippets(ROOT, surroundings);
    assert.deepEqual(tabStopsOf(append?.body ?? '').toSorted(), [
      '${1:contoso.com}',
      '${2|HKEY_LOCAL_MACHINE,HKEY_CURRENT_USER|}',
    ]);
  });
  test('has a uid of its own for each item and each insertion', () => {
    const bodies = [
      ...preferenceSnippets(ROOT, surroundings),
      ...preferenceSnippets(ROOT, surroundings),
    ];
    const uids = bodies.flatMap(({ body }) =>
      [...expandSnippet(body).matchAll(/uid="([^"]+)"/g)].map((match) => match[1]),
    );
    assert.ok(uids.length >= 6);
    assert.equal(new Set(uids).size, uids.length);
  });
});

describe('what can be inserted', () => {
  test('into another preference type or other XML is nothing', () => {
    assert.deepEqual(
      prefixesFor('<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}"></Drives>'),
      [],
    );
    assert.deepEqual(prefixesFor('<project></project>'), []);
    assert.deepEqual(prefixesFor('plain words in a text'), []);
  });
  test('into an empty file is a whole file with nothing wrong in it', () => {
    for (const text of ['', '\n', 'sfb-', '<sfb']) {
      const snippets = preferenceSnippets(text, fixedSurroundings());
      assert.ok(snippets.length > 0);
      for (const { body } of snippets) {
        const findings = lintText(expandSnippet(body), 'Registry.xml');
        assert.ok(findings.every((finding) => finding.severity === 'information'));
      }
    }
  });
  test('has the prefixes that people know', () => {
    const prefixes = prefixesFor(ROOT);
    for (const prefix of KNOWN) assert.ok(prefixes.includes(prefix), prefix);
  });
});
