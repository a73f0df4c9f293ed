import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { question } from '../../../src/core';
import { snippetFiles, type SnippetFile } from '../../../src/core/snippets/snippetFiles';
import { artefactById, ARTEFACTS, writtenSample } from '../catalogue/sampleArtefacts';
import { lintText } from '../testing/lintText';
import { expandSnippet, tabStopsOf } from './expandSnippet';

function readSnippets(language: string): SnippetFile {
  return JSON.parse(readFileSync(`snippets/${language}.json`, 'utf8')) as SnippetFile;
}

function bodyOf(language: string, prefix: string): string {
  const snippet = Object.values(readSnippets(language)).find((each) => each.prefix === prefix);
  assert.ok(snippet, `${language} ${prefix}`);
  return snippet.body.join('\n');
}

/** Prefixes that people know and that have to go on working, by language. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  reg: [
    'reg-header',
    'reg-key',
    'reg-delete-key',
    'reg-delete-value',
    'reg-sz',
    'reg-dword',
    'sfb-trustmodeldata',
    'sfb-trustmodeldata-legacy',
  ],
  powershell: ['sfb-trustmodeldata-append'],
};

describe('the snippet files', () => {
  test('are those that the build makes of the catalogue', () => {
    const names = [...snippetFiles().keys()].map((language) => `${language}.json`);
    assert.deepEqual(readdirSync('snippets').sort(), names.sort());
    for (const [language, file] of snippetFiles()) {
      assert.deepEqual(readSnippets(language), file, language);
    }
  });
  test('are contributed, each to its language', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { snippets: readonly unknown[] };
    };
    const wanted = [...snippetFiles().keys()].map((language) => ({
      language,
      path: `./snippets/${language}.json`,
    }));
    assert.deepEqual(contributes.snippets, wanted);
  });
  test('have a snippet for every artefact but preference items', () => {
    const all = [...snippetFiles()].flatMap(([language, file]) =>
      Object.values(file).map(({ prefix }) => `${language} ${prefix}`),
    );
    const wanted = ARTEFACTS.filter(({ language }) => language !== 'xml').map(
      ({ language, prefix }) => `${language} ${prefix}`,
    );
    assert.deepEqual(all.filter((each) => each.includes(' sfb-')).sort(), [...wanted].sort());
    assert.ok(all.every((each) => / (?:sfb|reg)-/.test(each)));
  });
  test('have the prefixes that people know', () => {
    for (const [language, prefixes] of Object.entries(KNOWN)) {
      for (const prefix of prefixes) assert.ok(bodyOf(language, prefix));
    }
  });
});

describe('a snippet with the samples in its tab stops', () => {
  for (const artefact of ARTEFACTS.filter(({ language }) => language !== 'xml')) {
    const { id, language, prefix, questions } = artefact;
    test(`is what the command writes: ${id}`, () => {
      const { text } = writtenSample(artefact, {}, 'fragment');
      const expanded = expandSnippet(bodyOf(language, prefix));
      assert.equal(expanded, `${text.replaceAll('\r\n', '\n')}\n`);
    });
    test(`has a tab stop for each answer: ${id}`, () => {
      const stops = tabStopsOf(bodyOf(language, prefix));
      assert.equal(stops.length, questions.length, stops.join());
      questions.forEach((asked, index) => {
        const isChoice = question(asked)?.kind === 'choice';
        const start = `\${${index + 1}${isChoice ? '|' : ':'}`;
        assert.ok(stops.some((stop) => stop.startsWith(start)));
      });
    });
  }
});

describe('a .reg snippet', () => {
  for (const [name, { prefix, body }] of Object.entries(readSnippets('reg'))) {
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

describe('a batch snippet', () => {
  test('has the bypass list in quotation marks, because a bare <local> is a redirection', () => {
    const { text } = writtenSample(artefactById('winhttp-proxy-netsh'));
    assert.match(text, /bypass-list="<local>;\*\.online\.lync\.com"/);
    for (const artefact of ARTEFACTS.filter(({ language }) => language === 'bat')) {
      for (const line of writtenSample(artefact).text.split('\r\n')) {
        if (line.startsWith('rem ')) continue;
        const bare = line.replace(/"[^"]*"/g, '');
        assert.doesNotMatch(bare, /[<>|&^%]/, line);
      }
    }
  });
});
