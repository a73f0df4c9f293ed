import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { completePreferences } from '../../../../../src/core/features/preferences/completion/completePreferences';
import type { PreferenceCompletion } from '../../../../../src/core/features/preferences/completion/preferenceCompletion';
import { newPreferenceFiles } from '../../../../../src/core/features/preferences/completion/newPreferenceFiles';
import { preferenceInlayHints } from '../../../../../src/core/features/preferences/inlayHints';
import { linkedTags } from '../../../../../src/core/features/preferences/linkedTags';
import { preferenceHover } from '../../../../../src/core/features/preferences/preferenceHover';
import { parsePreferences } from '../../../../../src/core/gpp/parsePreferences';
import type { Span } from '../../../../../src/core/text/span';
import { nodesOf } from '../../../../../src/core/xml/walk';
import { ALL_SAMPLES } from '../../../schema/typeSamples';
import { lintText } from '../../../testing/lintText';
import { expand, SURROUNDINGS } from './completed';

const samples = fc.constantFrom(...Object.values(ALL_SAMPLES));

/** A sample that breaks off somewhere, goes on somewhere else, with something typed between. */
const halfTyped = fc
  .tuple(
    samples,
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(40),
    fc.constantFrom('', '<', '</', '<Fi', ' ', '"', "='", '%', '%Log', '<!--', '&', '\n\t'),
  )
  .map(([text, share, left, typed]) => {
    const at = Math.floor(share * text.length);
    const before = text.slice(0, at) + typed;
    return { text: before + text.slice(at + left), offset: before.length };
  });

function assertInside(text: string, { start, end }: Span): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start} to ${end}`);
}

describe('the editor features of preference files', () => {
  test('take any half-typed text and stay inside it', () => {
    fc.assert(
      fc.property(halfTyped, ({ text, offset }) => {
        const document = parsePreferences(text);
        if (document === undefined) {
          newPreferenceFiles(text, offset, { name: 'a.xml', isAskedFor: true }, SURROUNDINGS);
          return;
        }
        const found = completePreferences(document, offset, SURROUNDINGS);
        if (found !== undefined) {
          assert.equal(found.insertSpan.end, offset);
          assert.equal(found.replaceSpan.start, found.insertSpan.start);
          assert.ok(found.replaceSpan.end >= offset);
          assertInside(text, found.replaceSpan);
          assert.ok(found.items.length > 0);
          const labels = found.items.map(({ label }) => label);
          assert.equal(new Set(labels).size, labels.length, labels.join());
        }
        const hover = preferenceHover(document, offset);
        if (hover !== undefined) assertInside(text, hover.span);
        linkedTags(document, offset)?.forEach((span) => assertInside(text, span));
        preferenceInlayHints(document, { start: 0, end: offset }, () => false)?.forEach((hint) => {
          assert.ok(hint.offset <= offset);
        });
      }),
      { numRuns: 1500 },
    );
  });
});

/** The rules that say that something stands where it may not stand, or has not the value to have. */
const MISPLACED = /^(xml-|preference-(unknown|class-id|value|missing-element))/;

function misplaced(text: string): number {
  return lintText(text, 'a.xml').filter(
    ({ rule, severity }) => MISPLACED.test(rule) && severity !== 'hint',
  ).length;
}

describe('every completion of', () => {
  for (const [name, text] of Object.entries(ALL_SAMPLES)) {
    const document = parsePreferences(text);
    // The two types without settings have nothing to complete.
    if (document === undefined || document.items.length === 0) continue;
    const elements = [...nodesOf(document.xml)].filter((node) => node.kind === 'element');
    // One element of each name and with each parent's kind is as good as all of them.
    const different = [...new Map(elements.map((each) => [each.name, each])).values()];
    const problems = misplaced(text);

    test(`an attribute in ${name} may stand there`, () => {
      let count = 0;
      for (const { nameSpan } of different) {
        const offset = nameSpan.end + 1;
        const spaced = `${text.slice(0, nameSpan.end)} ${text.slice(nameSpan.end)}`;
        const opened = parsePreferences(spaced);
        const items = opened && completePreferences(opened, offset, SURROUNDINGS)?.items;
        for (const { label, snippet, kind } of items ?? []) {
          assert.equal(kind, 'attribute');
          count++;
          const value = expand(snippet).replace('=""', '="0"');
          const changed = spaced.slice(0, offset) + value + spaced.slice(offset);
          const isNew = lintText(changed, 'a.xml').some(
            ({ rule, message }) =>
              (rule === 'preference-unknown-attribute' || rule === 'xml-not-well-formed') &&
              message.values['name'] === label,
          );
          assert.ok(!isNew, changed.slice(nameSpan.start, offset + 100));
        }
      }
      assert.ok(count > 0);
    });

    test(`an element in ${name} may stand there`, () => {
      let count = 0;
      for (const { startTag, selfClosing } of different) {
        if (selfClosing) continue;
        const offset = startTag.end;
        const items: readonly PreferenceCompletion[] =
          completePreferences(document, offset, SURROUNDINGS)?.items ?? [];
        for (const { label, snippet, kind } of items) {
          if (kind !== 'element' && kind !== 'item') continue;
          count++;
          const changed = text.slice(0, offset) + expand(snippet) + text.slice(offset);
          assert.equal(
            misplaced(changed),
            problems,
            `${label}: ${changed.slice(offset, offset + 200)}`,
          );
        }
      }
      assert.ok(count > 0);
    });
  }
});
