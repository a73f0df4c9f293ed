import * as vscode from 'vscode';
import type { Artefact, CatalogueEntry, CatalogueFix } from '../../core';
import { askQuestion } from './askQuestion';
import {
  completed,
  nextChoice,
  openQuestions,
  type Choices,
  type CompleteChoices,
  type NextChoice,
  type Place,
} from './choices';
import { showGuide } from './guide';
import { canInsert, type Cursor } from './makeArtefact';
import { pickEntry } from './pickEntry';
import { pick, type Outcome, type StepFrame } from './quickInputs';

/** What the steps know beside the choices. */
export interface Background {
  /** The words of the error that the user has. */
  readonly text: string;
  /** What stands in the box of a question at first, by its id. */
  readonly suggestions: Record<string, string>;
  /** Where the user was when the command began. */
  readonly cursor: Cursor | undefined;
}

/**
 * Asks for everything that the choices lack, one step after the other, with a way back to each.
 *
 * @returns `undefined` when the user gives up.
 */
export async function chooseAll(
  start: Choices,
  background: Background,
): Promise<CompleteChoices | undefined> {
  const steps = [settle(start, background)];
  for (;;) {
    const current = steps.at(-1) ?? start;
    const next = nextChoice(current);
    if (next === undefined) return completed(current);
    const outcome = await choose(next, current, background, frameOf(next, steps));
    if (outcome.kind === 'cancelled') return undefined;
    if (outcome.kind === 'chosen') {
      steps.push(settle({ ...current, ...outcome.value }, background));
    } else if (steps.length > 1) {
      // A key binding can ask for the step before the first.
      steps.pop();
    }
  }
}

/** Makes the choices that leave no choice. */
function settle(choices: Choices, { cursor }: Background): Choices {
  const [artefact, ...otherArtefacts] = choices.fix?.artefacts ?? [];
  if (choices.artefact === undefined && artefact !== undefined && otherArtefacts.length === 0) {
    return settle({ ...choices, artefact }, { cursor, text: '', suggestions: {} });
  }
  const next = nextChoice(choices);
  if (next?.kind !== 'place') return choices;
  const hasChoice = cursor !== undefined && canInsert(cursor, next.artefact, choices.answers);
  return hasChoice ? choices : { ...choices, place: 'editor' };
}

function frameOf(next: NextChoice, steps: readonly Choices[]): StepFrame {
  const { entry, artefact, answers = {} } = steps.at(-1) ?? {};
  const open = artefact === undefined ? 0 : openQuestions(artefact, answers).length;
  const title = artefact?.title ?? entry?.title;
  return {
    title:
      title === undefined ? vscode.l10n.t('Troubleshoot a Sign-in Error') : vscode.l10n.t(title),
    step: steps.length,
    totalSteps: next.kind === 'answer' ? steps.length + open - 1 : 0,
    canGoBack: steps.length > 1,
  };
}

async function choose(
  next: NextChoice,
  choices: Choices,
  background: Background,
  frame: StepFrame,
): Promise<Outcome<Partial<Choices>>> {
  switch (next.kind) {
    case 'entry':
      return as('entry', await pickEntry(background.text, frame));
    case 'fix':
      // The cause is read beside the list of its fixes.
      await showGuide(next.entry);
      return as('fix', await pickFix(next.entry, frame));
    case 'artefact':
      return as('artefact', await pickArtefact(next.fix, frame));
    case 'answer': {
      const { id } = next.question;
      const outcome = await askQuestion(next.question, background.suggestions[id] ?? '', frame);
      if (outcome.kind !== 'chosen') return outcome;
      // What was typed once is there again after a step back.
      background.suggestions[id] = outcome.value;
      return {
        kind: 'chosen',
        value: { answers: { ...choices.answers, [id]: outcome.value } },
      };
    }
    case 'place':
      return as('place', await pickPlace(background.cursor, frame));
  }
}

function as<K extends keyof Choices>(
  name: K,
  outcome: Outcome<Choices[K]>,
): Outcome<Partial<Choices>> {
  return outcome.kind === 'chosen' ? { kind: 'chosen', value: { [name]: outcome.value } } : outcome;
}

function pickFix(entry: CatalogueEntry, frame: StepFrame): Promise<Outcome<CatalogueFix>> {
  const items = entry.fixes.map((fix) => ({
    label: vscode.l10n.t(fix.title),
    detail: vscode.l10n.t(fix.explanation),
    value: fix,
  }));
  return pick(items, vscode.l10n.t('What to do about it'), frame);
}

function pickArtefact(fix: CatalogueFix, frame: StepFrame): Promise<Outcome<Artefact>> {
  const items = fix.artefacts.map((artefact) => ({
    label: vscode.l10n.t(artefact.title),
    detail: vscode.l10n.t(artefact.description),
    value: artefact,
  }));
  return pick(items, vscode.l10n.t('How to do it'), frame);
}

function pickPlace(cursor: Cursor | undefined, frame: StepFrame): Promise<Outcome<Place>> {
  const name = cursor?.document.uri.path.replace(/^.*\//, '') ?? '';
  return pick<Place>(
    [
      { label: vscode.l10n.t('In a new editor'), value: 'editor' },
      { label: vscode.l10n.t("At the cursor in '{name}'", { name }), value: 'cursor' },
    ],
    vscode.l10n.t('Where to write it'),
    frame,
  );
}
