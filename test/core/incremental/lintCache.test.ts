import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  createLintCache,
  DEFAULT_CONFIGURATION,
  lintDocument,
  mergeConfiguration,
  parseDocument,
  RULES,
  updateDocument,
  type Configuration,
  type Finding,
  type LintCache,
  type PolicyDocument,
  type Rule,
  type Surroundings,
  type TextEdit,
} from '../../../src/core';
import { message } from '../../../src/core/message';
import { applyEdits } from '../../../src/core/text/edit';
import { regText } from '../reg/regText';
import { allFixtures } from '../testing/fixtures';
import { batches, editsFor } from './arbitraryEdits';

/** What does not depend on how often it is asked. */
const SURROUNDINGS: Surroundings = { newGuid: () => '{guid}', timestamp: () => 'time' };

const META = {
  languages: ['reg'],
  severity: 'warning',
  title: '',
  certainty: 'inferred',
  source: '',
} as const;

/** Speaks of the key line that the values of a section leak into, which lies in a section above. */
const LEAKS: Rule = {
  meta: { ...META, id: 'test-leaks' },
  checkSection({ section, openKey }, { report }) {
    if (section.key?.followingValues !== 'leaked' || openKey === undefined) return;
    const related = [{ span: openKey.line.pathSpan, message: message('') }];
    report({
      span: section.key.pathSpan,
      message: message('{key}', { key: openKey.path.key }),
      related,
    });
  },
};

/** Puts a fix into the header of the document, which does not move. */
const HEADER_FIX: Rule = {
  meta: { ...META, id: 'test-header-fix' },
  checkSection({ lines }, { document, report }) {
    for (const line of lines) {
      if (line.kind !== 'value' || line.name !== 'name') continue;
      const header = document.language === 'reg' ? document.reg.header : line;
      const edits = [
        { span: header.span, newText: 'REGEDIT4' },
        { span: line.nameSpan, newText: '@' },
      ];
      const fix = {
        kind: 'edit',
        title: message(''),
        safe: true,
        preferred: false,
        edits,
      } as const;
      report({
        span: line.nameSpan,
        message: message('{name}', { name: line.name }),
        fixes: [fix],
      });
    }
  },
};

/** Looks at settings from all sections, as rules about the whole document do. */
const SETTINGS: Rule = {
  meta: { ...META, id: 'test-settings' },
  valueNames: ['name', 'value', 'list'],
  check({ settings, report }) {
    for (const { origin, keySpan, nameSpan, dataSpan, typeSpan, name, key } of settings) {
      const related = [keySpan, nameSpan, dataSpan, typeSpan ?? dataSpan].map((span) => ({
        span,
        message: message(''),
      }));
      const problems = origin.language === 'reg' ? origin.line.problems : [];
      for (const { span } of problems) related.push({ span, message: message('') });
      report({ span: nameSpan, message: message('{key} {name}', { key, name }), related });
    }
  },
};

const ALL_RULES = [...RULES, LEAKS, HEADER_FIX, SETTINGS];

function lint(
  document: PolicyDocument,
  cache?: LintCache,
  configuration: Configuration = DEFAULT_CONFIGURATION,
  rules: readonly Rule[] = ALL_RULES,
): readonly Finding[] {
  const options = { configuration, surroundings: SURROUNDINGS, rules };
  const findings = lintDocument(document, cache === undefined ? options : { ...options, cache });
  assert.ok(findings);
  return findings;
}

function parse(text: string): PolicyDocument {
  const document = parseDocument('reg', text);
  assert.ok(document);
  return document;
}

function edited(document: PolicyDocument, edits: readonly TextEdit[]): PolicyDocument {
  const updated = updateDocument(document, applyEdits(document.text, edits), edits);
  assert.ok(updated);
  return updated;
}

/** Fails unless each version has the findings that a look at it alone gives. */
function assertSameFindings(text: string, strokes: Parameters<typeof editsFor>[1][]): void {
  const cache = createLintCache();
  let document = parse(text);
  assert.deepEqual(lint(document, cache), lint(document));
  for (const batch of strokes) {
    document = edited(document, editsFor(document.text, batch));
    assert.deepEqual(lint(document, cache), lint(parse(document.text)));
  }
}

describe('linting with what is known of the version before', () => {
  test('gives after any edits what linting the text anew gives', () => {
    fc.assert(
      fc.property(regText, batches, (text, strokes) => assertSameFindings(text, strokes)),
      { numRuns: 1000 },
    );
  });

  test('gives it for the samples of every rule too', () => {
    const samples = allFixtures().filter(({ file }) => file.endsWith('.reg'));
    assert.ok(samples.length > 0);
    for (const { text } of samples) {
      fc.assert(
        fc.property(batches, (strokes) => assertSameFindings(text, strokes)),
        { numRuns: 5 },
      );
    }
  });

  test('gives it for several samples in one file', () => {
    const samples = allFixtures()
      .filter(({ file, text }) => file.endsWith('.reg') && text.includes('\n'))
      .map(({ text }) => text.slice(text.indexOf('\n') + 1));
    const joined = fc
      .array(fc.constantFrom(...samples), { minLength: 2, maxLength: 5 })
      .map((parts) => `Windows Registry Editor Version 5.00\n${parts.join('\n')}`);
    fc.assert(
      fc.property(joined, batches, (text, strokes) => assertSameFindings(text, strokes)),
      { numRuns: 200 },
    );
  });
});

const SECTION_COUNT = 40;
const TEXT = `Windows Registry Editor Version 5.00\r\n\r\n${Array.from(
  { length: SECTION_COUNT },
  (_, index) => `[HKEY_CURRENT_USER\\Software\\Key ${String(index)}]\r\n"Name"="Value"\r\n\r\n`,
).join('')}`;

/** Counts the sections that are looked at. */
function countingRule(): { readonly rule: Rule; readonly take: () => number } {
  let count = 0;
  const rule: Rule = {
    meta: { ...META, id: 'test-counting' },
    checkSection: () => {
      count++;
    },
  };
  const take = (): number => {
    const taken = count;
    count = 0;
    return taken;
  };
  return { rule, take };
}

function insertBefore(document: PolicyDocument, words: string, newText: string): PolicyDocument {
  const start = document.text.indexOf(words);
  assert.ok(start >= 0);
  return edited(document, [{ span: { start, end: start }, newText }]);
}

describe('what is looked at after an edit', () => {
  test('is the edited section alone', () => {
    const { rule, take } = countingRule();
    const cache = createLintCache();
    const document = parse(TEXT);
    lint(document, cache, DEFAULT_CONFIGURATION, [rule]);
    assert.equal(take(), SECTION_COUNT + 1);
    const typed = insertBefore(document, 'Key 20]', 'x');
    lint(typed, cache, DEFAULT_CONFIGURATION, [rule]);
    assert.equal(take(), 1);
  });

  test('is nothing when the same version is linted again', () => {
    const { rule, take } = countingRule();
    const cache = createLintCache();
    const document = parse(TEXT);
    lint(document, cache, DEFAULT_CONFIGURATION, [rule]);
    take();
    lint(document, cache, DEFAULT_CONFIGURATION, [rule]);
    assert.equal(take(), 0);
  });

  test('is everything when the configuration changes, and it may be an equal one', () => {
    const { rule, take } = countingRule();
    const cache = createLintCache();
    const document = parse(TEXT);
    lint(document, cache, mergeConfiguration(DEFAULT_CONFIGURATION, {}), [rule]);
    take();
    lint(document, cache, mergeConfiguration(DEFAULT_CONFIGURATION, {}), [rule]);
    assert.equal(take(), 0);
    const other = { rules: { 'test-counting': 'hint' } } as const;
    lint(document, cache, mergeConfiguration(DEFAULT_CONFIGURATION, other), [rule]);
    assert.equal(take(), SECTION_COUNT + 1);
  });

  test('is everything when the header or the line end changes', () => {
    const { rule, take } = countingRule();
    const cache = createLintCache();
    const document = parse(TEXT);
    lint(document, cache, DEFAULT_CONFIGURATION, [rule]);
    take();
    const commented = insertBefore(document, '\r\n', ' ; x');
    lint(commented, cache, DEFAULT_CONFIGURATION, [rule]);
    assert.equal(take(), SECTION_COUNT + 1);
    const unix = edited(commented, [
      { span: { start: 0, end: commented.text.length }, newText: TEXT.replaceAll('\r\n', '\n') },
    ]);
    lint(unix, cache, DEFAULT_CONFIGURATION, [rule]);
    assert.equal(take(), SECTION_COUNT + 1);
  });

  test('is what a cancelled run did not come to', () => {
    const { rule, take } = countingRule();
    const cache = createLintCache();
    const long = '"Long"="'.padEnd(60_000, 'x');
    const document = parse(TEXT.replaceAll('"Name"="Value', long));
    const options = { configuration: DEFAULT_CONFIGURATION, surroundings: SURROUNDINGS, cache };
    let steps = 0;
    const isCancelled = (): boolean => ++steps > 10;
    const cancelled = lintDocument(document, { ...options, rules: [rule], isCancelled });
    assert.equal(cancelled, undefined);
    const done = take();
    assert.ok(done > 5 && done < SECTION_COUNT);
    lint(document, cache, DEFAULT_CONFIGURATION, [rule]);
    assert.equal(take(), SECTION_COUNT + 1 - done);
  });

  test('moves the findings below the edit with all of their places', () => {
    const cache = createLintCache();
    const document = parse(`${TEXT}[HKEY_CURRENT_USER\\Last]\r\n"name"=dword:1\r\n`);
    const [before] = lint(document, cache, DEFAULT_CONFIGURATION, [HEADER_FIX]);
    const typed = insertBefore(document, 'Key 20]', 'four');
    const [after] = lint(typed, cache, DEFAULT_CONFIGURATION, [HEADER_FIX]);
    assert.ok(before && after);
    assert.equal(after.span.start, before.span.start + 4);
    const [fix] = after.fixes;
    assert.ok(fix?.kind === 'edit');
    assert.deepEqual(
      fix.edits.map(({ span }) => typed.text.slice(span.start, span.end)),
      ['Windows Registry Editor Version 5.00\r\n', '"name"'],
    );
  });
});
