import type { RegProblemLine } from '../rule';

/** Longer names are cut, so that a message stays one line. */
const LONGEST = 60;

/** The name of a value as messages show it; `@` for the default value and for other lines. */
export function shownName(line: RegProblemLine): string {
  if (line.kind !== 'value' || line.name === '') return '@';
  return shorten(line.name);
}

/** The first half of a letter that takes two code units. */
const HALF_LETTER = /[\ud800-\udbff]$/;

/** The text on one line, cut where it is too long for a message. */
export function shorten(text: string): string {
  const words = text.slice(0, LONGEST + 1).replace(/\s+/g, ' ');
  return words.length > LONGEST
    ? `${words.slice(0, LONGEST - 1).replace(HALF_LETTER, '')}…`
    : words;
}
