import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  coversDomain,
  missingDomains,
  ownDomains,
  parseDomainList,
} from '../../../src/core/trustModelData/domainList';
import {
  entryProblem,
  isDomainName,
  needlessBecauseOf,
} from '../../../src/core/trustModelData/domainProblems';

describe('a trusted domain list', () => {
  test('is split at its commas, and blanks do not belong to an entry', () => {
    assert.deepEqual(parseDomainList('a.b ,  c.d'), [
      { text: 'a.b', start: 0, end: 3 },
      { text: 'c.d', start: 7, end: 10 },
    ]);
  });
  test('without any character has no entry', () => {
    assert.deepEqual(parseDomainList(' '), []);
  });
  test('keeps an empty entry, which is a mistake to report', () => {
    assert.deepEqual(
      parseDomainList('a,,b,').map((entry) => entry.text),
      ['a', '', 'b', ''],
    );
  });
  test('gives offsets at which its entries stand', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const entry of parseDomainList(text)) {
          assert.equal(text.slice(entry.start, entry.end), entry.text);
        }
      }),
    );
  });
});

describe('a domain', () => {
  test('covers itself in any letter case and what lies below it', () => {
    assert.ok(coversDomain('Contoso.com', 'contoso.COM'));
    assert.ok(coversDomain('contoso.com', 'lync.contoso.com'));
  });
  test('does not cover one whose name only ends the same way', () => {
    assert.ok(!coversDomain('contoso.com', 'notcontoso.com'));
    assert.ok(!coversDomain('lync.contoso.com', 'contoso.com'));
    assert.ok(!coversDomain('', 'contoso.com'));
  });
  test('that is required is missing unless an entry covers it', () => {
    assert.deepEqual(missingDomains(['microsoft.com'], ['lync.glbdns.microsoft.com', 'lync.com']), [
      'lync.com',
    ]);
  });
  test('is one of your own when it is not required, and counts once', () => {
    assert.deepEqual(ownDomains(['LYNC.com', 'a.b', 'A.B', '', 'c.d'], ['lync.com']), [
      'a.b',
      'c.d',
    ]);
  });
});

describe('an entry of the list', () => {
  const cases: readonly (readonly [string, string, string | undefined, boolean])[] = [
    ['https://lync.contoso.com', 'scheme', 'lync.contoso.com', true],
    ['sip:contoso.com', 'scheme', 'contoso.com', true],
    ['contoso.com:443', 'port', 'contoso.com', true],
    ['contoso.com/path', 'path', 'contoso.com', true],
    ['*.contoso.com', 'wildcard', 'contoso.com', false],
    ['*contoso.com', 'wildcard', undefined, false],
    ['bob@contoso.com', 'address', 'contoso.com', false],
    ['sip:bob@contoso.com', 'address', 'contoso.com', false],
    ['contoso.com.', 'dot-at-end', 'contoso.com', true],
    ['.contoso.com', 'dot-at-start', 'contoso.com', true],
    ['con_!toso', 'not-a-domain', undefined, false],
    ['-contoso.com', 'not-a-domain', undefined, false],
    ['contoso..com', 'not-a-domain', undefined, false],
  ];
  for (const [entry, kind, correction, isCertain] of cases) {
    test(`'${entry}' is wrong as ${kind}`, () => {
      assert.deepEqual(entryProblem(entry), { kind, correction, isCertain });
    });
  }
  test('that is a domain name or holds a variable is right', () => {
    for (const entry of [
      'contoso.com',
      'xn--bcher-kva.example',
      'büro.example',
      'local',
      '%DNS%',
    ]) {
      assert.equal(entryProblem(entry), undefined, entry);
    }
  });
  test('has a correction that is a domain name whatever was written', () => {
    fc.assert(
      fc.property(fc.string(), (entry) => {
        const correction = entryProblem(entry)?.correction;
        assert.ok(correction === undefined || isDomainName(correction));
      }),
    );
  });
  test('is needless when it stands there before or a parent stands there', () => {
    const entries = parseDomainList('a.b, c.a.b, A.B');
    assert.equal(needlessBecauseOf(entries, 0), undefined);
    assert.equal(needlessBecauseOf(entries, 1)?.kind, 'covered');
    assert.equal(needlessBecauseOf(entries, 2)?.kind, 'duplicate');
  });
});
