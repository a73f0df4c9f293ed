import type { ListValue, ListValueMode } from '../../listValues/listValueRow';
import { membersOf, requiredMembers, separatorOf, spellingOf } from '../../listValues/members';
import { message, type Message } from '../../message';
import type { KnownList } from '../knownLists';
import type { ValueContent } from '../valueContent';
import type { HoverPart } from './hoverPart';

/** What writing a list means, by what is known of it. */
const MODES: Readonly<Record<ListValueMode, Message>> = {
  'exclusive-defaults': message(
    'Its reader has a list built in, which counts only until this value is set.',
  ),
  'machine-list': message(
    'Each machine has its own, to which Windows, installers and people have added.',
  ),
  'set-whole': message('Whoever configures it sets all of it.'),
  additive: message('What is written is added to what its reader has built in.'),
  'never-author': message('Windows alone writes it.'),
};

/** What a value is for that is known to hold a list. */
export function listParts({ row }: KnownList): readonly HoverPart[] {
  const members = row.members ?? 'entries';
  const required = requiredMembers(row).map(spellingOf);
  return [
    { kind: 'sentence', message: message('A list of {members}.', { members }) },
    { kind: 'fact', label: message('Type'), value: row.types.join(', ') },
    ...separatorPart(row),
    { kind: 'sentence', message: MODES[row.mode] },
    ...(required.length === 0
      ? []
      : [{ kind: 'fact', label: message('Must contain'), value: required.join(', ') } as const]),
  ];
}

function separatorPart(row: ListValue): readonly HoverPart[] {
  if (row.types.every((type) => type === 'REG_MULTI_SZ')) return [];
  const separator = separatorOf(row);
  const sentence =
    separator === ' '
      ? message('A blank separates its members.')
      : message("'{separator}' separates its members.", { separator });
  return [{ kind: 'sentence', message: sentence }];
}

/** The members of a list that is written as one text; nothing where the text says it as well. */
export function memberParts({ row }: KnownList, content: ValueContent): readonly HoverPart[] {
  if (content.kind !== 'text') return [];
  const items = membersOf(row, { kind: 'text', type: 'REG_SZ', text: content.text }) ?? [];
  return items.length < 2 ? [] : [{ kind: 'list', items }];
}
