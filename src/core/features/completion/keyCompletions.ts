import { message, type Message } from '../../message';
import { REG_HIVES } from '../../reg/hives';
import { foldName, splitKeyPath } from '../../reg/keyPath';
import { POLICY_CLIENT, POLICY_KEYS } from '../clientPolicies';
import { LIST_KEYS } from '../knownLists';
import { completion, type RegCompletion } from './regCompletion';
import type { RegNames } from './regNames';

/**
 * The paths that can stand in a key line: the hives, all keys in use, and those that are known
 * for their policies or lists.
 *
 * @param typed - What is typed of the path, which is no key of its own.
 * @param isClosed - Whether the `]` is there already.
 */
export function pathCompletions(
  typed: string,
  isClosed: boolean,
  names: readonly RegNames[],
): readonly RegCompletion[] {
  const bracket = isClosed ? '' : ']';
  const hives = REG_HIVES.map(({ name, abbreviation }) =>
    completion('hive', name, {
      before: `${name}\\`,
      after: bracket,
      detail: abbreviation ?? undefined,
      leadsOn: true,
    }),
  );
  const written = splitKeyPath(typed);
  const typedPath = foldName(written === undefined ? typed : `${written.hive}\\${written.key}`);
  const paths = new Map<string, RegCompletion>();
  const add = (path: string, rank: number, detail: Message | undefined) => {
    const folded = foldName(path);
    if (folded === typedPath || paths.has(folded)) return;
    paths.set(folded, completion('key', path, { before: `${path}${bracket}`, rank, detail }));
  };
  for (const source of names) {
    for (const { hive, key } of source.values()) {
      if (key !== '') add(`${hive}\\${key}`, 1, undefined);
    }
  }
  for (const { hive, key } of POLICY_KEYS) {
    add(`${hive}\\${key}`, 2, message('Policies of {client}', { client: POLICY_CLIENT }));
  }
  for (const { hive, key, names: lists } of LIST_KEYS) {
    add(`${hive}\\${key}`, 2, message('Lists: {names}', { names: lists.join(', ') }));
  }
  return [...hives, ...paths.values()];
}

/** A key line for each hive, for an author who starts a line with the hive; none behind a quote. */
export function newKeyCompletions(typed: string): readonly RegCompletion[] {
  if (typed.startsWith('"')) return [];
  return REG_HIVES.map(({ name }) =>
    completion('hive', `[${name}\\]`, {
      filter: name,
      before: `[${name}\\`,
      after: ']',
      rank: 3,
      leadsOn: true,
    }),
  );
}
