import assert from 'node:assert/strict';
import { completePreferences } from '../../../../../src/core/features/preferences/completion/completePreferences';
import type {
  PreferenceCompletion,
  PreferenceCompletions,
} from '../../../../../src/core/features/preferences/completion/preferenceCompletion';
import type { Surroundings } from '../../../../../src/core/surroundings';
import { markedPreferences } from '../marked';

export const UID = '{00000000-0000-4000-8000-000000000001}';
export const NOW = '2026-01-02 03:04:05';
export const SURROUNDINGS: Surroundings = { newGuid: () => UID, timestamp: () => NOW };

/** What is offered at the `|` of a text; `undefined` where nothing is. */
export function completionsAt(marked: string): PreferenceCompletions | undefined {
  const { document, place } = markedPreferences(marked);
  return completePreferences(document, place.start, SURROUNDINGS);
}

/** The labels of what is offered, the best first. */
export function labelsAt(marked: string): readonly string[] {
  const items = completionsAt(marked)?.items ?? [];
  return [...items].sort((a, b) => a.rank - b.rank).map(({ label }) => label);
}

/** The one completion with this label. */
export function completionAt(marked: string, label: string): PreferenceCompletion {
  const found = completionsAt(marked)?.items.filter((item) => item.label === label) ?? [];
  const [only] = found;
  assert.ok(only && found.length === 1, `'${label}' is offered ${found.length} times`);
  return only;
}

/** The text after a completion was taken with all its defaults; the cursor is not shown. */
export function accept(marked: string, label: string, isReplacing = false): string {
  const { text } = markedPreferences(marked);
  const completions = completionsAt(marked);
  const span = isReplacing ? completions?.replaceSpan : completions?.insertSpan;
  assert.ok(span);
  return (
    text.slice(0, span.start) + expand(completionAt(marked, label).snippet) + text.slice(span.end)
  );
}

/**
 * A snippet as VS Code inserts it when nothing is changed: each tab stop has its default, the first of
 * its choices, or the text of the other tab stop with its number.
 */
export function expand(snippet: string): string {
  const defaults = new Map<string, string>();
  const stop = /\$\{(\d+):((?:\\.|[^}\\])*)\}|\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}/g;
  const filled = snippet.replace(stop, (_, ...groups: (string | undefined)[]) => {
    const [named, text, chosen, choices] = groups;
    const value = text ?? /^(?:\\.|[^,\\])*/.exec(choices ?? '')?.[0] ?? '';
    defaults.set(named ?? chosen ?? '', value);
    return value;
  });
  return filled
    .replace(/(?<!\\)\$(?:(\d+)|\{(\d+)\})/g, (_, ...numbers: (string | undefined)[]) => {
      return defaults.get(numbers[0] ?? numbers[1] ?? '') ?? '';
    })
    .replace(/\\([\\$},|])/g, '$1');
}
