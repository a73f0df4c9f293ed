import { addConditions } from '../gpp/addConditions';
import type { EditFix } from '../finding';
import { message } from '../message';
import type { RegistrySetting } from '../registry/registrySetting';
import { guardCondition } from './appendItems';

/**
 * The fix that keeps an appending item from applying once the list has what it appends. Of several
 * domains only the first is looked for: a domain that is listed twice does no harm, one that is
 * never added does.
 *
 * @param domains - What the item appends, at least one.
 * @returns Nothing when the condition cannot be written.
 */
export function addGuardFix(
  text: string,
  setting: RegistrySetting,
  domains: readonly string[],
): readonly EditFix[] {
  const [domain] = domains;
  if (setting.origin.language !== 'gpp' || domain === undefined) return [];
  const condition = guardCondition(setting, domain);
  if (condition === undefined) return [];
  return [
    {
      kind: 'edit',
      title: message("Apply only while the list does not contain '{domain}'", { domain }),
      safe: true,
      preferred: true,
      edits: addConditions(text, setting.origin.item, [condition]),
    },
  ];
}
