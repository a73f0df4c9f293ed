import { message, type Message } from '../../message';
import { REG_HIVES } from '../../reg/hives';
import { foldName } from '../../reg/keyPath';
import { POLICY_CLIENT, POLICY_KEYS } from '../clientPolicies';
import { completion, type RegCompletion } from './regCompletion';
import type { RegNames } from './regNames';

/**
 * The paths that can stand in a key line: the hives, the policy keys and all keys in use.
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
  const paths = new Map<string, RegCompletion>();
  const add = (path: string, rank: number, detail: Message | undefined) => {
    const folded = foldName(path);
    if (folded === foldName(typed) || paths.has(folded)) return;
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
