import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core';
import { completeReg } from '../../../../src/core/features/completion/completeReg';
import type {
  RegCompletion,
  RegCompletions,
} from '../../../../src/core/features/completion/regCompletion';
import { regNames, type RegNames } from '../../../../src/core/features/completion/regNames';
import { parseReg } from '../../../../src/core/reg/parseReg';
import { marked } from '../cursorMarks';

export function namesIn(text: string): RegNames {
  const names = regNames(parseReg(text), () => false);
  assert.ok(names);
  return names;
}

/** The completions at the mark, with the names of the text itself and of other texts. */
export function completeAt(text: string, others: readonly string[] = []): RegCompletions {
  const { document, offset } = marked(text);
  const names = [document.text, ...others].map(namesIn);
  return (
    completeReg(document, offset, names) ?? {
      insertSpan: { start: offset, end: offset },
      replaceSpan: { start: offset, end: offset },
      items: [],
      isIncomplete: false,
    }
  );
}

/** The labels at the mark, best first, in the order that an editor shows. */
export function labelsAt(text: string, others: readonly string[] = []): string[] {
  return [...completeAt(text, others).items]
    .sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1))
    .map(({ label }) => label);
}

export function itemAt(text: string, label: string, others: readonly string[] = []): RegCompletion {
  const { items } = completeAt(text, others);
  const item = items.find((each) => each.label === label);
  assert.ok(item, `no '${label}' among: ${items.map((each) => each.label).join(' ')}`);
  return item;
}

/** The text once a completion is taken, the cursor as `|`. */
export function taken(
  text: string,
  label: string,
  others: readonly string[] = [],
  mode: 'insert' | 'replace' = 'insert',
): string {
  const completions = completeAt(text, others);
  const { before, after } = itemAt(text, label, others);
  const span = mode === 'insert' ? completions.insertSpan : completions.replaceSpan;
  return applyEdits(text.replace('|', ''), [{ span, newText: `${before}|${after}` }]);
}
