import type { EditFix, Fix } from '../finding';
import { message, type Message } from '../message';
import type { PolicyDocument } from '../document';
import { foldName } from '../reg/keyPath';
import type { WritableData } from '../registry/registrySetting';
import { writeData } from '../registry/writeData';
import { appendScript } from './appendScript';
import type { ListSetting } from './listSettings';
import type { ListValueType } from './listValueRow';
import { ownMembers, requiredMembers, separatorOf, spellingOf, takesType } from './members';
import { segmentFix } from './segmentFix';
import { isBlank } from './separators';

/** A fix that writes the data of a setting; nothing when the document cannot hold it. */
export function writeFix(
  document: PolicyDocument,
  { setting }: ListSetting,
  data: WritableData,
  fix: { readonly title: Message; readonly safe: boolean },
): readonly EditFix[] {
  const edits = writeData(document, setting, data);
  return edits === undefined ? [] : [{ kind: 'edit', ...fix, preferred: true, edits }];
}

/**
 * The fix that adds what the list may not lose to what the setting writes now, as a type that its
 * reader takes. It is a choice: somebody may leave a member out on purpose.
 */
export function keepMembersFix(
  document: PolicyDocument,
  list: ListSetting,
  missing: readonly string[],
): readonly EditFix[] {
  const { row } = list;
  const data = takenData(list);
  if (data === undefined) return [];
  const names = missing.map((each) => `'${each}'`).join(', ');
  const fix = { title: message('Keep {members} in the list', { members: names }), safe: false };
  if (data.kind === 'text') {
    return writeFix(document, list, { ...data, text: joined(list, missing, data.text) }, fix);
  }
  const kept = data.strings.filter((text) => text !== '' && text !== '""');
  const strings = row.first === true ? [...missing, ...kept] : [...kept, ...missing];
  return writeFix(document, list, { ...data, strings }, fix);
}

/** The data as it is, or as the first type that the reader takes. */
function takenData(list: ListSetting): WritableData | undefined {
  const { data } = list.setting;
  const [type] = list.row.types;
  if (data === undefined || data.kind === 'other') return undefined;
  return takesType(list.row, data.type) || type === undefined ? data : dataOfType(list, type);
}

/** The text of a list with further members, what is written so far staying as it is. */
function joined({ row }: ListSetting, missing: readonly string[], text: string): string {
  const separator = separatorOf(row);
  const added = missing.join(separator);
  if (row.first === true) {
    const rest = text.trimStart();
    if (rest === '') return added;
    return rest.startsWith(separator) ? added + rest : added + separator + rest;
  }
  let end = text.length;
  while (end > 0 && (isBlank(text.charAt(end - 1)) || text.charAt(end - 1) === separator)) end--;
  return end === 0 ? added : text.slice(0, end) + separator + added;
}

/** The members that a list keeps when it is written as another type. */
export function dataOfType(
  { setting, row, members }: ListSetting,
  type: ListValueType,
): WritableData | undefined {
  const { data } = setting;
  if (data === undefined || data.kind === 'other' || members === undefined) return undefined;
  if (type === 'REG_MULTI_SZ') return { kind: 'list', type, strings: members };
  const text = data.kind === 'text' ? data.text : members.join(separatorOf(row));
  return { kind: 'text', type, text };
}

/** The members of a setting that are neither known ones nor the environment variable of its name. */
function addedMembers({ setting, row, members = [] }: ListSetting): readonly string[] {
  const self = foldName(`%${setting.name}%`);
  return ownMembers(row, members).filter((each) => foldName(each) !== self);
}

/**
 * The script that adds the setting's own members to what a machine has, because nothing in a `.reg`
 * file and no single preference item can.
 *
 * @returns Nothing for a setting that writes only what is known to be there.
 */
export function appendFixes(list: ListSetting): readonly Fix[] {
  const { setting, row, members = [] } = list;
  const add = ownMembers(row, members);
  if (add.length === 0) return [];
  const type = row.types[0] ?? 'REG_MULTI_SZ';
  const separator = separatorOf(row);
  const text = appendScript({
    comment: [
      `Adds ${row.members ?? 'entries'} to '${setting.name}' and keeps those that are there.`,
      ...(row.ordered === true ? ['Their order matters: what is added goes to the end.'] : []),
    ],
    place: setting,
    type,
    separators: [separator, ...(row.alsoSeparates ?? [])],
    joiner: separator,
    variable: 'entries',
    add,
    defaults: (row.defaults ?? requiredMembers(row)).map(spellingOf),
  });
  return [
    ...segmentFix(setting, addedMembers(list)),
    {
      kind: 'document',
      title: message('Show PowerShell that appends'),
      languageId: 'powershell',
      text,
    },
  ];
}
