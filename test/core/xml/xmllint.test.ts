import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseXml } from '../../../src/core/xml/parse';
import type { XmlProblem, XmlProblemCode } from '../../../src/core/xml/tree';
import { brokenXml, wellFormedXml } from './arbitraryXml';
import { brokenSample } from './brokenSamples';
import { BROKEN_CASES, WELL_FORMED_CASES } from './wellFormedCases';
import { askXmllint, hasXmllint, type Verdict } from './xmllint';

/** What is not compared, and why. */
const EXCLUSIONS: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    'half of a surrogate pair cannot be stored in UTF-8',
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
  ],
  ['xmllint takes the first NUL after the root element for the end of the file', /\0/],
  ['a document type is reported as such here, and what is in it is not read', /<!doctype/i],
  ['xmllint takes a version without its last digit, as the grammar does not', /["']1\.["']/],
  [
    'which encodings there are is no matter of the grammar, and these texts are in UTF-8',
    /encoding\s*=\s*["'](?!utf-8["'])[A-Za-z][\w.-]*["']/i,
  ],
];

/**
 * The mistakes that are at one place for both. The others are about something that does not come,
 * such as an end tag: reported here where it ought to have begun, there where the parser gave up. A
 * second attribute of one name is reported there behind the blanks that follow it.
 */
const AT_ONE_PLACE: ReadonlySet<XmlProblemCode> = new Set([
  'second-root',
  'text-outside-root',
  'attribute-value-unquoted',
  'attribute-space-missing',
  'less-than-in-value',
  'entity-unknown',
  'ampersand-bare',
  'character-reference-invalid',
  'control-character',
  'cdata-end-in-text',
  'comment-double-hyphen',
  'declaration-misplaced',
] as const);

function isCompared(text: string): boolean {
  return EXCLUSIONS.every(([, pattern]) => !pattern.test(text));
}

function lineOf(text: string, { span }: XmlProblem): number {
  return text.slice(0, span.start).split('\n').length;
}

/** Why the two do not agree about a text; `undefined` when they do. */
function disagreement({ text, isWellFormed, line = 0, message }: Verdict): string | undefined {
  const { problems } = parseXml(text);
  const [first] = problems;
  const other = `line ${line}: ${message}`;
  if (first === undefined) return isWellFormed ? undefined : `nothing, but ${other}`;
  if (isWellFormed) return `${first.code}, but nothing there`;
  const own = lineOf(text, first);
  const isExact = problems.length === 1 && AT_ONE_PLACE.has(first.code);
  const agree = isExact ? own === line : own <= line;
  return agree ? undefined : `${first.code} in line ${own}, but ${other}`;
}

/** Fails with the shortest text that the two do not agree about. */
function compare(texts: readonly string[]): readonly Verdict[] {
  const verdicts = askXmllint(texts.filter(isCompared));
  const all = verdicts.flatMap((verdict) => {
    const difference = disagreement(verdict);
    return difference === undefined ? [] : [`${JSON.stringify(verdict.text)}: ${difference}`];
  });
  const [shortest] = all.sort((a, b) => a.length - b.length);
  assert.equal(shortest, undefined, `${all.length} of ${verdicts.length} texts`);
  return verdicts;
}

const skip = hasXmllint()
  ? false
  : 'xmllint is not on this machine; Debian has it in libxml2-utils';

describe('what is well-formed here is so for xmllint, and the other way round:', { skip }, () => {
  test('the texts of the tests', () => {
    const verdicts = compare([...BROKEN_CASES.map(([text]) => text), ...WELL_FORMED_CASES]);
    assert.ok(verdicts.length > 80);
  });

  test('any document', () => {
    const verdicts = compare(fc.sample(wellFormedXml, 500));
    assert.ok(verdicts.every(({ isWellFormed }) => isWellFormed));
  });

  for (const [name, arbitrary] of [
    ['any document with mistakes in it', brokenXml],
    ['preference files with mistakes in them', brokenSample],
  ] as const) {
    test(name, (context) => {
      const verdicts = compare(fc.sample(arbitrary, 1500));
      const broken = verdicts.filter(({ isWellFormed }) => !isWellFormed).length;
      context.diagnostic(`${broken} of ${verdicts.length} texts are not well-formed`);
      // Both kinds have to be there for the comparison to say something.
      assert.ok(broken > 500 && verdicts.length - broken > 50, `${broken} of ${verdicts.length}`);
    });
  }

  test('nothing else is left out than what has a reason', () => {
    for (const [reason, pattern] of EXCLUSIONS) {
      assert.ok(reason.length > 20 && !pattern.global);
    }
    const texts = BROKEN_CASES.map(([text]) => text);
    assert.ok(texts.filter(isCompared).length > texts.length * 0.85);
  });
});
