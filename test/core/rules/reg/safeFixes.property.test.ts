import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, type EditFix, type Finding, type TextEdit } from '../../../../src/core';
import { parseReg } from '../../../../src/core/reg/parseReg';
import { fileText } from '../../../wine/arbitraryFile';
import { effectsOfText, showEffect } from '../../effects/effectsIn';
import { regText } from '../../reg/regText';
import { lintText } from '../../testing/lintText';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Rules about what stands above other lines: their fixes are made for the sake of the lines below. */
const OF_WHOLE_FILE = /^reg-header-(?!repeated)/;
const OF_SECTION = 'reg-key-';

/** Whether a fix makes a key of a line, which changes where the values below go. */
function isOfSection(text: string, { rule, span, related }: Finding): boolean {
  if (rule.startsWith(OF_SECTION)) return true;
  if (rule !== 'reg-lookalike-character' && rule !== 'reg-continuation-swallows-line') return false;
  return [span, ...related.map((each) => each.span)].some((place) => {
    return /^[^"]?[ \t]*[[\uff3b]/.test(text.slice(linesAround(text, place).start));
  });
}

/** The lines that hold any of these characters; of a place between two lines both. */
function linesAround(text: string, { start, end }: Place): Place {
  let first = start;
  while (first > 0 && !/[\r\n]/.test(text.charAt(first - 1))) first--;
  let last = end;
  while (last < text.length && !/[\r\n]/.test(text.charAt(last))) last++;
  return { start: first, end: last };
}

/** The section that holds an offset, and those below whose values go to the same key. */
function sectionAround(text: string, offset: number): Place {
  const sections = parseReg(text).sections.filter(({ span }) => offset < span.end);
  const next = sections.slice(1).find(({ key }) => {
    return key?.problems.some(({ code }) => LEAKS.test(code)) !== true;
  });
  return { start: sections[0]?.span.start ?? offset, end: next?.span.start ?? text.length };
}

/** What is wrong with a key line that leaves the key above it open. */
const LEAKS = /^key-(?:unclosed|leading-blank|empty)$/;

/** What a fix is about: the lines that it edits, those that its finding names, or a section. */
function mendedPlaces(text: string, finding: Finding, edits: readonly TextEdit[]): Place[] {
  const told = [finding.span, ...finding.related.map(({ span }) => span)];
  const lines = [...edits.map(({ span }) => span), ...told].map((each) => linesAround(text, each));
  if (!isOfSection(text, finding)) return lines;
  return [...lines, ...lines.map(({ start }) => sectionAround(text, start))];
}

/** Where a place of the text is once the edits are made. */
function moved({ start, end }: Place, edits: readonly TextEdit[]): Place {
  const delta = (offset: number, isEnd: boolean): number =>
    edits
      .filter(({ span }) => span.start < offset || (isEnd && span.start === offset))
      .reduce((sum, { span, newText }) => {
        return sum + newText.length - (Math.min(span.end, offset) - span.start);
      }, 0);
  return { start: start + delta(start, false), end: end + delta(end, true) };
}

/** The effects of the lines outside the places, in order. */
function effectsOutside(text: string, places: readonly Place[]): readonly string[] {
  return effectsOfText(text)
    .filter(({ span }) => {
      const end = span.start + text.slice(span.start, span.end).trimEnd().length;
      return !places.some((place) => span.start <= place.end && place.start <= end);
    })
    .map(showEffect);
}

function safeFixesOf(text: string): readonly { finding: Finding; fix: EditFix }[] {
  return lintText(text, 'a.reg').flatMap((finding) => {
    return finding.fixes.flatMap((fix) => {
      return fix.kind === 'edit' && fix.safe ? [{ finding, fix }] : [];
    });
  });
}

const anyText = fc.oneof(fileText, regText);

test('a safe fix changes nothing that the lines do which it is not about', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { finding, fix } of safeFixesOf(text)) {
        if (OF_WHOLE_FILE.test(finding.rule)) continue;
        const places = mendedPlaces(text, finding, fix.edits);
        const after = applyEdits(text, fix.edits);
        assert.deepEqual(
          effectsOutside(
            after,
            places.map((place) => moved(place, fix.edits)),
          ),
          effectsOutside(text, places),
          `${finding.rule}: ${JSON.stringify(text)} becomes ${JSON.stringify(after)}`,
        );
      }
    }),
    { numRuns: Number(process.env['GPA_FUZZ_RUNS'] ?? 400) },
  );
});

test('a safe fix never makes a file delete what it did not delete before', () => {
  const deletions = (text: string): readonly string[] => {
    return effectsOfText(text)
      .filter(({ op }) => op === 'deleteKey' || op === 'deleteValue')
      .map(showEffect);
  };
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { finding, fix } of safeFixesOf(text)) {
        if (OF_WHOLE_FILE.test(finding.rule) || isOfSection(text, finding)) continue;
        const after = applyEdits(text, fix.edits);
        const before = deletions(text);
        const added = deletions(after).filter((each) => !before.includes(each));
        assert.deepEqual(added, [], `${finding.rule}: ${JSON.stringify(text)}`);
      }
    }),
    { numRuns: Number(process.env['GPA_FUZZ_RUNS'] ?? 400) },
  );
});
