import {
  question,
  type Artefact,
  type CatalogueEntry,
  type CatalogueFix,
  type Question,
} from '../../core';

/** Where the artefact goes. */
export type Place = 'editor' | 'cursor';

/** What has been chosen on the way from the words of an error to an artefact. */
export interface Choices {
  readonly entry?: CatalogueEntry;
  readonly fix?: CatalogueFix;
  readonly artefact?: Artefact;
  /** By the id of the question, as they are to be written. */
  readonly answers: Readonly<Record<string, string>>;
  readonly place?: Place;
}

/** Choices with nothing missing. */
export type CompleteChoices = Required<Choices>;

/** What is to be chosen next. */
export type NextChoice =
  | { readonly kind: 'entry' }
  | { readonly kind: 'fix'; readonly entry: CatalogueEntry }
  | { readonly kind: 'artefact'; readonly fix: CatalogueFix }
  | { readonly kind: 'answer'; readonly artefact: Artefact; readonly question: Question }
  | { readonly kind: 'place'; readonly artefact: Artefact };

/** What is missing in the choices, in the order of the steps; `undefined` when nothing is. */
export function nextChoice({
  entry,
  fix,
  artefact,
  answers,
  place,
}: Choices): NextChoice | undefined {
  if (entry === undefined) return { kind: 'entry' };
  if (fix === undefined) return { kind: 'fix', entry };
  if (artefact === undefined) return { kind: 'artefact', fix };
  const [asked] = openQuestions(artefact, answers);
  if (asked !== undefined) return { kind: 'answer', artefact, question: asked };
  return place === undefined ? { kind: 'place', artefact } : undefined;
}

/** The questions of an artefact that have no answer yet. */
export function openQuestions(
  { questions }: Artefact,
  answers: Readonly<Record<string, string>>,
): readonly Question[] {
  return questions.flatMap((id) => (id in answers ? [] : (question(id) ?? [])));
}

/** The choices when nothing is missing. */
export function completed({
  entry,
  fix,
  artefact,
  answers,
  place,
}: Choices): CompleteChoices | undefined {
  if (entry === undefined || fix === undefined) return undefined;
  if (artefact === undefined || place === undefined) return undefined;
  return { entry, fix, artefact, answers, place };
}
