import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import facts from '../../../src/core/facts/trustModelData.json';
import { preferenceSnippets } from '../../../src/core';
import { fixedSurroundings, lintText } from '../testing/lintText';

/** What the editor makes of a snippet body when every tab stop keeps its own text. */
export function expandSnippet(body: string): string {
  return body
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/(^|[^\\])\$\d+/g, '$1')
    .replace(/\\([\\$}])/g, '$1');
}

const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">\n';

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
    test(`${prefix} keeps its tab stop and its braces`, () => {
      assert.match(body, /\$\{1:contoso\.com\}/);
      assert.ok(expandSnippet(body).includes('{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}'));
      assert.ok(expandSnippet(body).includes('SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync'));
    });
  }
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
  const prefixes = (text: string): readonly string[] =>
    preferenceSnippets(text, fixedSurroundings()).map((snippet) => snippet.prefix);
  test('into another preference type or other XML is nothing', () => {
    assert.deepEqual(
      prefixes('<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}"></Drives>'),
      [],
    );
    assert.deepEqual(prefixes('<project></project>'), []);
    assert.deepEqual(prefixes('plain words in a text'), []);
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
});

type SnippetFile = Readonly<
  Record<string, { readonly prefix: string; readonly body: readonly string[] }>
>;

function readSnippets(file: string): SnippetFile {
  return JSON.parse(readFileSync(file, 'utf8')) as SnippetFile;
}

describe('a .reg snippet', () => {
  for (const [name, { prefix, body }] of Object.entries(readSnippets('snippets/reg.json'))) {
    test(`'${name}' has nothing wrong in it`, () => {
      const text = expandSnippet(body.join('\n'));
      const needsHeader = !text.startsWith('Windows Registry Editor');
      const needsKey = needsHeader && !text.includes('[');
      const whole = `${needsHeader ? 'Windows Registry Editor Version 5.00\n\n' : ''}${needsKey ? '[HKEY_CURRENT_USER\\Software\\A]\n' : ''}${text}`;
      const findings = lintText(whole, 'a.reg');
      assert.deepEqual(
        findings.filter((finding) => finding.severity !== 'information'),
        [],
        prefix,
      );
    });
  }
});

describe('the PowerShell snippet', () => {
  test('knows the domains and the name that the rules know', () => {
    const [snippet] = Object.values(readSnippets('snippets/powershell.json'));
    const text = expandSnippet(snippet?.body.join('\n') ?? '');
    for (const domain of facts.defaultDomains) assert.ok(text.includes(`'${domain}'`), domain);
    assert.ok(text.includes(`-Name ${facts.valueName}`));
  });
});
