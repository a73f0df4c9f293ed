import { foldName } from '../reg/keyPath';
import type { RegistrySetting } from '../registry/registrySetting';
import type { RuleContext } from '../rules/rule';
import { capturedVariable } from './capturedVariable';
import type { ListValue } from './listValueRow';
import { listValueTable } from './listValueTable';
import { membersOf } from './members';

/** A setting of a value that is known as a list. */
export interface ListSetting {
  readonly setting: RegistrySetting;
  readonly row: ListValue;
  /** The members that the setting writes; `undefined` for a deletion and for numbers and bytes. */
  readonly members: readonly string[] | undefined;
}

/**
 * The settings of a document that are about a list, in document order. Left out are lists that have
 * rules of their own, those to which nothing can be done wrong, and those that the document defines
 * together with what they belong to.
 */
export function listSettings(context: RuleContext): readonly ListSetting[] {
  const find = listValueTable(context.configuration);
  const found = context.settings.flatMap((setting): ListSetting[] => {
    const row = find(setting);
    if (row === undefined || row.ownRules !== undefined || row.mode === 'additive') return [];
    const { data } = setting;
    return [{ setting, row, members: data && membersOf(row, data) }];
  });
  if (!found.some(({ row }) => row.ownWhereWritten !== undefined)) return found;
  const written = new Set(
    context.settings
      .filter(({ action }) => action !== 'delete')
      .map((each) => placeOf(each, each.name)),
  );
  return found.filter(({ setting, row }) => {
    return row.ownWhereWritten === undefined || !written.has(placeOf(setting, row.ownWhereWritten));
  });
}

function placeOf({ hive, key }: RegistrySetting, name: string): string {
  return foldName(`${hive}\\${key}\\\n${name}`);
}

/**
 * Whether the setting adds to what is there instead of writing the list anew: a preference item that
 * writes back what a targeting condition captured, or the environment variable of the value's name.
 */
export function isAppend({ setting, members = [] }: ListSetting): boolean {
  if (setting.origin.language !== 'gpp') return false;
  const text = members.join('\n');
  if (capturedVariable(setting, text) !== undefined) return true;
  const self = foldName(`%${setting.name}%`);
  return members.some((member) => foldName(member) === self);
}
