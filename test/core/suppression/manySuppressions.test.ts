import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  DEFAULT_CONFIGURATION,
  lintDocument,
  parseDocument,
  type Finding,
  type PolicyDocument,
  type Rule,
} from '../../../src/core';
import { message } from '../../../src/core/message';
import { nodesOf } from '../../../src/core/xml/walk';
import { regText } from '../reg/regText';
import { fixedSurroundings } from '../testing/lintText';
import { isSuppressed } from './plainSuppressions';

/** Reports every character of a document. */
function everywhere(id: string): Rule {
  return {
    meta: {
      id,
      languages: ['reg', 'gpp'],
      severity: 'hint',
      title: '',
      certainty: 'inferred',
      source: '',
    },
    check({ document, report }) {
      for (let start = 0; start <= document.text.length; start++) {
        report({ span: { start, end: start }, message: message('') });
      }
    },
  };
}

const RULES = [everywhere('one'), everywhere('two')];

function lint(document: PolicyDocument, rules: readonly Rule[] = RULES): readonly Finding[] {
  const options = { configuration: DEFAULT_CONFIGURATION, surroundings: fixedSurroundings() };
  const findings = lintDocument(document, { ...options, rules });
  assert.ok(findings);
  return findings;
}

const COMMENTS = [
  'gpolint-disable-next-line',
  'gpolint-disable-next-line one',
  'gpolint-disable-line two -- why',
  'gpolint-disable-line one, two',
  'gpolint-disable-line',
  'gpolint-disable two',
  'gpolint-disabled',
];

/** Fails unless exactly those findings are left that the plainest reading leaves. */
function assertSilenced(document: PolicyDocument): void {
  // Without comments nothing is silenced, whatever the text is.
  const all = RULES.flatMap(({ meta }) =>
    Array.from({ length: document.text.length + 1 }, (_, start): Finding => {
      const span = { start, end: start };
      const empty = { related: [], fixes: [], tags: [] };
      return { rule: meta.id, severity: 'hint', span, message: message(''), ...empty };
    }),
  );
  const wanted = all.filter((finding) => !isSuppressed(document, finding));
  const names = ({ rule, span }: Finding): string => `${String(span.start)} ${rule}`;
  assert.deepEqual(lint(document).map(names).sort(), wanted.map(names).sort());
}

describe('suppression comments anywhere', () => {
  test('in a .reg file silence what the plainest reading of them silences', () => {
    const comment = fc
      .tuple(fc.constantFrom('\n; ', ' ; ', '\r\n# ', '\n;'), fc.constantFrom(...COMMENTS))
      .chain(([sign, words]) => fc.constantFrom(`${sign}${words}`, `${sign}${words}\r\n`));
    const text = fc
      .tuple(regText, fc.array(fc.tuple(fc.nat(), comment), { maxLength: 6 }))
      .map(([base, comments]) =>
        comments.reduce((written, [place, words]) => {
          const at = place % (written.length + 1);
          return written.slice(0, at) + words + written.slice(at);
        }, base),
      );
    fc.assert(
      fc.property(text, (source) => {
        const document = parseDocument('reg', source);
        assert.ok(document);
        assertSilenced(document);
      }),
      { numRuns: 1500 },
    );
  });

  test('in preference XML silence what the plainest reading of them silences', () => {
    const piece = fc.oneof(
      fc.constantFrom('<a\n b="1"\n/>', '<a/>', '\n', '\r\n', '<b>\n', '</b>', 'text'),
      fc.constantFrom(...COMMENTS).map((words) => `<!-- ${words} -->`),
      fc.constantFrom(...COMMENTS).map((words) => `<!--\n${words}\n-->`),
    );
    const open = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const document = parseDocument('gpp', `${open}${pieces.join('')}</RegistrySettings>`);
        assert.ok(document?.language === 'gpp');
        assert.ok([...nodesOf(document.preferences.xml)].length > 0);
        assertSilenced(document);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('many suppression comments', () => {
  const COUNT = 20_000;
  test('in a .reg file are read in a time that grows with their number only', () => {
    const value = '; gpolint-disable-next-line one\r\n"a"=dword:00000001\r\n';
    const document = parseDocument(
      'reg',
      `REGEDIT4\r\n[HKEY_CURRENT_USER\\A]\r\n${value.repeat(COUNT)}`,
    );
    assert.ok(document);
    const left = lint(document).filter(({ rule, span }) => {
      return rule === 'one' && document.text.startsWith('"a"', span.start);
    });
    assert.deepEqual(left, []);
  });
  test('on one line of XML are read in a time that grows with their number only', () => {
    const open = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';
    const items = '<a/><!-- gpolint-disable-line one -->'.repeat(COUNT);
    const document = parseDocument('gpp', `${open}${items}</RegistrySettings>`);
    assert.ok(document);
    assert.ok(lint(document).every(({ rule }) => rule === 'two'));
  });
});
