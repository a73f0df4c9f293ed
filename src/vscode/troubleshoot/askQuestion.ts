import * as vscode from 'vscode';
import { checkAnswer, type AnswerCheck, type Question } from '../../core';
import { toSentence } from '../convert';
import { frame, pick, showStep, type Outcome, type StepFrame } from './quickInputs';

/**
 * Asks what an artefact needs to know, and says while it is being typed what is wrong with it.
 *
 * @param suggestion - What stands in the box at first.
 */
export function askQuestion(
  question: Question,
  suggestion: string,
  step: StepFrame,
): Promise<Outcome<string>> {
  const prompt = vscode.l10n.t(question.prompt);
  if (question.kind === 'choice') {
    const choices = [...(question.choices ?? [])].sort((a, b) => {
      return Number(b.value === suggestion) - Number(a.value === suggestion);
    });
    const items = choices.map(({ value, label }) => ({ label: vscode.l10n.t(label), value }));
    return pick(items, prompt, step);
  }
  const input = vscode.window.createInputBox();
  frame(input, step);
  input.prompt =
    question.isList === true
      ? `${prompt} ${vscode.l10n.t('Several are separated by commas.')}`
      : prompt;
  input.placeholder = vscode.l10n.t('For example {sample}', { sample: question.sample });
  input.value = suggestion;
  const check = (): AnswerCheck => checkAnswer(question, input.value);
  // An empty box needs no complaint before somebody presses Enter.
  const show = (): void => {
    input.validationMessage = input.value === '' ? undefined : validation(check());
  };
  show();
  input.onDidChangeValue(show);
  return showStep(input, () => {
    const checked = check();
    input.validationMessage = validation(checked);
    return checked.kind === 'error' ? undefined : checked.value;
  });
}

function validation(check: AnswerCheck): vscode.InputBoxValidationMessage | undefined {
  if (check.kind === 'valid') return undefined;
  return { message: toSentence(check.message), severity: SEVERITIES[check.kind] };
}

const SEVERITIES = {
  error: vscode.InputBoxValidationSeverity.Error,
  warning: vscode.InputBoxValidationSeverity.Warning,
  mended: vscode.InputBoxValidationSeverity.Info,
} as const;
