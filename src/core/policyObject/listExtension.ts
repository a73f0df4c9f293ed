import { isSameClassId } from '../gpp/preferenceTypes';
import type { TextEdit } from '../text/edit';
import type { ListedExtensions } from './policyObject';

/** Stands in the place of a client-side extension before the consoles of all preference types. */
const ALL_PREFERENCES = '{00000000-0000-0000-0000-000000000000}';

/** Whether a list has a bracket of the client-side extension; GUIDs are the same in any letter case. */
export function listsExtension({ brackets }: ListedExtensions, cse: string): boolean {
  return brackets.some(([first = '']) => isSameClassId(first, cse));
}

/**
 * The edit of a backup that lists a preference type. As the console writes it there are two entries: a
 * bracket of its own, and the console's extension in the bracket of the zero GUID. Brackets and what is
 * in them are in ascending order, since the client stops at one that is not (a member of the product
 * group confirmed it in the forum for [MS-GPOL]; the authors of SharpGPOAbuse and WAPT met it).
 */
export function listExtension(listed: ListedExtensions, cse: string, tool: string): TextEdit {
  const all = withEntry(withEntry(listed.brackets, ALL_PREFERENCES, tool), cse, tool);
  const list = all.map((bracket) => `[${bracket.join('')}]`).join('');
  return { span: listed.place, newText: listed.before + list + listed.after };
}

function withEntry(
  brackets: readonly (readonly string[])[],
  extension: string,
  tool: string,
): readonly (readonly string[])[] {
  const isIt = ([first = '']: readonly string[]): boolean => isSameClassId(first, extension);
  const [, ...tools] = brackets.find(isIt) ?? [];
  const others = tools.filter((each) => !isSameClassId(each, tool));
  const entry = [extension, ...[...others, tool].sort(byGuid)];
  const rest = brackets.filter((bracket) => !isIt(bracket));
  return [...rest, entry].sort(([a = ''], [b = '']) => byGuid(a, b));
}

/** By the letters, without regard to their case. */
function byGuid(a: string, b: string): number {
  const [first, second] = [a.toUpperCase(), b.toUpperCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}
