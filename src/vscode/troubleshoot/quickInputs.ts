import * as vscode from 'vscode';

/** How a step ended. */
export type Outcome<T> =
  | { readonly kind: 'chosen'; readonly value: T }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancelled' };

/** What all steps show alike. */
export interface StepFrame {
  readonly title: string;
  readonly step: number;
  /** 0 as long as nobody can know. */
  readonly totalSteps: number;
  readonly canGoBack: boolean;
}

/** Prepares an input for a step; it stays open while the user looks for the answer in a window. */
export function frame(input: vscode.QuickInput & Buttons, step: StepFrame): void {
  input.title = step.title;
  input.step = step.totalSteps === 0 ? undefined : step.step;
  input.totalSteps = step.totalSteps === 0 ? undefined : step.totalSteps;
  input.ignoreFocusOut = true;
  if (step.canGoBack) input.buttons = [vscode.QuickInputButtons.Back, ...input.buttons];
}

interface Buttons {
  buttons: readonly vscode.QuickInputButton[];
}

/** An input of either kind, as far as a step needs to know. */
export interface StepInput extends vscode.QuickInput, Buttons {
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
  readonly onDidAccept: vscode.Event<void>;
}

/**
 * Shows an input until `accept` gives something, or the user goes back or closes it, and disposes it.
 *
 * @param accept - Called when the user presses Enter; the input stays open while it gives nothing.
 */
export async function showStep<T>(
  input: StepInput,
  accept: () => T | undefined,
): Promise<Outcome<T>> {
  const outcome = await new Promise<Outcome<T>>((resolve) => {
    input.onDidAccept(() => {
      const value = accept();
      if (value !== undefined) resolve({ kind: 'chosen', value });
    });
    input.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) resolve({ kind: 'back' });
    });
    input.onDidHide(() => {
      resolve({ kind: 'cancelled' });
    });
    input.show();
  });
  input.dispose();
  return outcome;
}

/** Lets the user pick one of a few things. */
export function pick<T>(
  items: readonly (vscode.QuickPickItem & { readonly value: T })[],
  placeholder: string,
  step: StepFrame,
): Promise<Outcome<T>> {
  const input = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly value: T }>();
  frame(input, step);
  input.placeholder = placeholder;
  input.matchOnDetail = true;
  input.items = items;
  return showStep(input, () => input.activeItems[0]?.value);
}
