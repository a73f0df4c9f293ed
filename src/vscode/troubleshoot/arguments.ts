import { catalogueEntries, checkAnswer, question } from '../../core';
import type { Choices } from './choices';

/**
 * What a link, a key binding or another extension may give the command, all of it optional: the words
 * of the error, ids of the catalogue, answers that are not asked for any more, answers that are only
 * suggested, and whether the artefact goes into a new editor or to the cursor.
 */
export interface TroubleshootArguments {
  readonly text?: string;
  readonly entry?: string;
  readonly fix?: string;
  readonly artefact?: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly suggestions?: Readonly<Record<string, string>>;
  readonly place?: 'editor' | 'cursor';
}

/** The arguments as far as they are what they should be; the rest is asked for. */
export function readArguments(value: unknown): TroubleshootArguments {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  const { place } = given;
  return {
    ...textsIn(given, ['text', 'entry', 'fix', 'artefact']),
    answers: textsIn(given['answers']),
    suggestions: textsIn(given['suggestions']),
    ...(place === 'editor' || place === 'cursor' ? { place } : {}),
  };
}

function textsIn(value: unknown, names?: readonly string[]): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, string] => {
      return typeof pair[1] === 'string' && (names?.includes(pair[0]) ?? true);
    }),
  );
}

/** The choices that arguments make; an id that the catalogue does not have makes none. */
export function choicesOf(given: TroubleshootArguments): Choices {
  const entry = catalogueEntries().find(({ id }) => id === given.entry);
  const fix = entry?.fixes.find(({ id }) => id === given.fix);
  const artefact = fix?.artefacts.find(({ id }) => id === given.artefact);
  return {
    ...(entry && { entry }),
    ...(fix && { fix }),
    ...(artefact && { artefact }),
    ...(given.place && { place: given.place }),
    answers: usableAnswers(given.answers ?? {}),
  };
}

/** An answer that is wrong is asked for again. */
function usableAnswers(answers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => {
      const asked = question(id);
      const check = asked && checkAnswer(asked, answer);
      return check === undefined || check.kind === 'error' ? [] : [[id, check.value]];
    }),
  );
}
