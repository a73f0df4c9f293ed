import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PREFERENCE_TYPES } from '../../../src/core/gpp/preferenceTypes';
import { problemsOf } from './describeProblems';

/** A file whose mistakes are marked, and what each of them is. */
export type Case = readonly [name: string, marked: string, ...problems: string[]];

/**
 * A file of one type with one item.
 *
 * @param kind - The item's element, such as `Drive`.
 * @param content - What is in the item.
 * @param attributes - More attributes of the item.
 */
export function fileWith(kind: string, content: string, attributes = ''): string {
  const type = PREFERENCE_TYPES.find(({ items }) => items.some(({ element }) => element === kind));
  const item = type?.items.find(({ element }) => element === kind);
  assert.ok(type && item, kind);
  const tag = `<${kind} clsid="${item.clsid}"${attributes === '' ? '' : ` ${attributes}`}>`;
  return `<${type.root} clsid="${type.clsid}">${tag}${content}</${kind}></${type.root}>`;
}

/**
 * Checks that a file has exactly the problems whose places are marked in it by `«` and `»`, in their
 * order, and underlines exactly what is between the marks.
 *
 * @param expected - Each problem as severity, kind, name and, after an arrow, the suggestion.
 */
export function assertProblems(marked: string, expected: readonly string[]): void {
  const pieces = marked.split(/[«»]/);
  const places: (readonly [number, number])[] = [];
  let length = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) places.push([length, length + piece.length]);
    length += piece.length;
  }
  const problems = problemsOf(pieces.join(''));
  assert.deepEqual(
    problems.map(({ severity, kind, name, nearest }) => {
      return `${severity} ${kind} ${name}${nearest === undefined ? '' : ` → ${nearest}`}`;
    }),
    expected,
  );
  // Two problems at one place, such as two attributes that are missing, share a mark.
  const marks = problems.map(({ span }) => `${span.start}-${span.end}`);
  assert.deepEqual(
    [...new Set(marks)],
    places.map(([start, end]) => `${start}-${end}`),
  );
}

/** Declares a test for each case, in groups by what the files are about. */
export function describeMistakes(groups: Readonly<Record<string, readonly Case[]>>): void {
  for (const [type, cases] of Object.entries(groups)) {
    describe(`among ${type}, each mistake is found at its exact place:`, () => {
      for (const [name, marked, ...problems] of cases) {
        test(name, () => {
          assertProblems(marked, problems);
        });
      }
    });
  }
}
