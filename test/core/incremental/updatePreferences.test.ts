import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  createLintCache,
  DEFAULT_CONFIGURATION,
  lintDocument,
  parseDocument,
  updateDocument,
  type Finding,
  type LintCache,
  type PolicyDocument,
  type Rule,
  type TextEdit,
} from '../../../src/core';
import { updatePreferences } from '../../../src/core/gpp/updatePreferences';
import { message } from '../../../src/core/message';
import { RULES } from '../../../src/core/rules';
import { applyEdits } from '../../../src/core/text/edit';
import { allFixtures } from '../testing/fixtures';
import { TYPE_SAMPLES } from '../schema/typeSamples';
import { editFor, strokes, valueEditFor } from './preferenceEdits';

type Preferences = Extract<PolicyDocument, { readonly language: 'gpp' }>;

const META = {
  languages: ['gpp'],
  severity: 'warning',
  title: '',
  certainty: 'inferred',
  source: '',
} as const;

/** Speaks of each item and of the collection around it, which is a place outside. */
const NAMES: Rule = {
  meta: { ...META, id: 'test-names' },
  checkItem({ element, collection }, { report }) {
    const around = collection?.element.nameSpan;
    const related = around === undefined ? [] : [{ span: around, message: message('') }];
    report({ span: element.nameSpan, message: message('{name}', { name: element.name }), related });
  },
};

const ALL_RULES = [...RULES, NAMES];

function parse(text: string): Preferences | undefined {
  const document = parseDocument('gpp', text);
  return document?.language === 'gpp' ? document : undefined;
}

function lint(document: PolicyDocument, cache?: LintCache, rules = ALL_RULES): readonly Finding[] {
  const surroundings = { newGuid: () => '{guid}', timestamp: () => 'time' };
  const options = { configuration: DEFAULT_CONFIGURATION, surroundings, rules };
  const findings = lintDocument(document, cache === undefined ? options : { ...options, cache });
  assert.ok(findings);
  return findings;
}

/** Fails unless the document is what parsing its text gives, and its findings too. */
function assertSameAsFresh(document: PolicyDocument, cache: LintCache): void {
  const fresh = parse(document.text);
  assert.ok(fresh);
  assert.deepEqual(document, fresh);
  assert.deepEqual(lint(document, cache), lint(fresh));
}

/** Carries edits out one after the other and counts those of which only one item was read. */
function follow(text: string, edits: readonly ((text: string) => TextEdit | undefined)[]): number {
  let document = parse(text);
  if (document === undefined) return 0;
  const cache = createLintCache();
  lint(document, cache);
  let short = 0;
  for (const make of edits) {
    const edit = make(document.text);
    if (edit === undefined) continue;
    const changed = applyEdits(document.text, [edit]);
    if (updatePreferences(document.preferences, changed, [edit]) !== undefined) short++;
    const updated = updateDocument(document, changed, [edit]);
    if (updated?.language !== 'gpp') {
      assert.equal(parse(changed), undefined);
      return short;
    }
    assertSameAsFresh(updated, cache);
    document = updated;
  }
  return short;
}

const SAMPLES = [
  ...Object.values(TYPE_SAMPLES),
  ...allFixtures()
    .filter(({ file }) => file.endsWith('.xml'))
    .map(({ text }) => text),
];

describe('a preference file after edits', () => {
  test('is the same as one that is read anew, with the same findings', () => {
    assert.ok(SAMPLES.length > 100);
    for (const text of SAMPLES) {
      fc.assert(
        fc.property(strokes, (list) => {
          follow(
            text,
            list.map((each) => (now: string) => editFor(now, each)),
          );
        }),
        { numRuns: 3 },
      );
    }
  });

  test('is the same when values are typed into, of which nearly always one item is read', () => {
    let short = 0;
    let edits = 0;
    for (const [index, text] of SAMPLES.entries()) {
      const places = [0, 0.3, 0.5, 0.8, 0.99].map((at) => (at + index / 7) % 1);
      const makers = places.map((at) => (now: string) => valueEditFor(now, at));
      short += follow(text, makers);
      edits += makers.length;
    }
    assert.ok(short > edits / 2, `${String(short)} of ${String(edits)}`);
  });
});

const ITEM_COUNT = 30;
const TEXT = `<?xml version="1.0"?>\r\n<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">${Array.from(
  { length: ITEM_COUNT },
  (_, index) =>
    `\r\n\t<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="Item ${String(index)}"><Properties action="U" hive="HKEY_CURRENT_USER" key="Software" name="n" type="REG_SZ" value="v"/></Registry>`,
).join('')}\r\n</RegistrySettings>\r\n`;

function typeInto(document: Preferences, words: string, newText: string): PolicyDocument {
  const start = document.text.indexOf(words) + words.length;
  const edits = [{ span: { start, end: start }, newText }];
  const updated = updateDocument(document, applyEdits(document.text, edits), edits);
  assert.ok(updated);
  return updated;
}

describe('what is looked at after an edit of a preference file', () => {
  function countingRule(): { readonly rule: Rule; readonly take: () => number } {
    let count = 0;
    const rule: Rule = {
      meta: { ...META, id: 'test-counting' },
      checkItem: () => {
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

  function start(): { readonly document: Preferences; readonly cache: LintCache } {
    const document = parse(TEXT);
    assert.ok(document);
    return { document, cache: createLintCache() };
  }

  test('is the edited item alone', () => {
    const { rule, take } = countingRule();
    const { document, cache } = start();
    lint(document, cache, [rule]);
    assert.equal(take(), ITEM_COUNT);
    lint(typeInto(document, '"Item 12', 'x'), cache, [rule]);
    assert.equal(take(), 1);
  });

  test('is everything when an edit lies between the items, or breaks one', () => {
    const { rule, take } = countingRule();
    const { document, cache } = start();
    lint(document, cache, [rule]);
    take();
    lint(typeInto(document, '</Registry>', ' '), cache, [rule]);
    assert.equal(take(), ITEM_COUNT);
    lint(typeInto(document, '"Item 12', '"'), cache, [rule]);
    assert.ok(take() > 1);
  });

  test('is everything when the configuration changes', () => {
    const { rule, take } = countingRule();
    const { document, cache } = start();
    lint(document, cache, [rule]);
    take();
    lintDocument(document, {
      configuration: { ...DEFAULT_CONFIGURATION, rules: { 'xml-doctype': 'off' } },
      surroundings: { newGuid: () => '', timestamp: () => '' },
      rules: [rule],
      cache,
    });
    assert.equal(take(), ITEM_COUNT);
  });
});
