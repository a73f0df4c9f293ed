import { variablesCapturedBy } from '../gpp/filters';
import type { RegistrySetting } from '../registry/registrySetting';

/**
 * The variable that a list starts from because a targeting condition of the same item captured it,
 * which makes the item an append instead of a replacement.
 *
 * @param text - The list that the setting writes.
 * @returns The name without percent signs as the data writes it; `undefined` when there is none.
 */
export function capturedVariable(setting: RegistrySetting, text: string): string | undefined {
  if (setting.origin.language !== 'gpp') return undefined;
  const captured = variablesCapturedBy(setting.origin.item).map((name) => name.toLowerCase());
  const used = [...text.matchAll(/%([^%]+)%/g)].map((match) => match[1]);
  return used.find((name) => name !== undefined && captured.includes(name.toLowerCase()));
}
