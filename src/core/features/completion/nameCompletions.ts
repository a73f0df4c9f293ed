import { message } from '../../message';
import { foldName, isSameKey } from '../../reg/keyPath';
import { linesOf } from '../../reg/parseReg';
import { escapeRegString } from '../../reg/stringEscapes';
import type { RegDocument } from '../../reg/tree';
import { policyValues, type PolicyValue } from '../clientPolicies';
import { openedSectionAt } from '../cursor';
import { knownLists, type KnownList } from '../knownLists';
import type { CompletionPlace } from './completionPlace';
import { completion, type RegCompletion } from './regCompletion';
import type { RegNames, UsedName } from './regNames';

type LinePlace = Extract<CompletionPlace, { readonly kind: 'line' }>;

/**
 * The value names that can stand at the start of a line: those of the same key in any hive first,
 * then the policies and lists of the key, then all others. Names that the section has already are left out,
 * and none are given where no key is open.
 */
export function nameCompletions(
  document: RegDocument,
  place: LinePlace,
  names: readonly RegNames[],
): readonly RegCompletion[] {
  const path = place.openKey?.path;
  if (path === undefined) return [];
  const taken = takenNames(document, place);
  const found = new Map<string, RegCompletion>();
  const add = (folded: string, make: () => RegCompletion) => {
    if (!taken.has(folded) && !found.has(folded)) found.set(folded, make());
  };
  for (const policy of policyValues(path.hive, path.key)) {
    add(foldName(policy.name), () => policyCompletion(place, policy));
  }
  for (const list of knownLists(path.hive, path.key)) {
    // What Windows alone writes is nothing to begin.
    if (list.row.mode === 'never-author') continue;
    add(foldName(list.name), () => listCompletion(place, list));
  }
  const usedKeys = names.flatMap((source) => [...source.values()]);
  for (const isHere of [true, false]) {
    for (const used of usedKeys) {
      if (isSameKey(used.key, path.key) !== isHere) continue;
      const detail = isHere ? undefined : used.key;
      for (const [folded, name] of used.names) {
        add(folded, () => nameCompletion(place, name, isHere ? 0 : 2, detail));
      }
    }
  }
  if (!taken.has('') && !place.typed.startsWith('"')) found.set('', defaultCompletion(place));
  return [...found.values()];
}

/** The names of the values in the same section, without the one at the cursor. */
function takenNames(document: RegDocument, place: LinePlace): ReadonlySet<string> {
  const section = openedSectionAt(document, place.lineStart)?.section;
  const lines = section === undefined ? [] : linesOf(document, section);
  return new Set(
    lines.flatMap((line) => {
      const isOther = line.kind === 'value' && line.span.start !== place.lineStart;
      return isOther && line.accepted ? [foldName(line.name)] : [];
    }),
  );
}

function nameCompletion(
  place: LinePlace,
  { name, dataStart }: UsedName,
  rank: number,
  detail: string | undefined,
): RegCompletion {
  const written = `"${escapeRegString(name)}"`;
  const filter = place.typed.startsWith('"') ? written : name;
  const inserted = place.hasData ? { before: written } : withData(written, dataStart);
  return completion('name', name, { filter, rank, detail, ...inserted });
}

function policyCompletion(place: LinePlace, policy: PolicyValue): RegCompletion {
  const { name, type, description, data } = policy;
  const dataStart = type.name === 'REG_SZ' ? '"' : `${type.prefix}:`;
  return {
    ...nameCompletion(place, { name, dataStart }, 1, type.name),
    documentation: message(`${description}.`),
    leadsOn: data.length > 0 && !place.hasData,
  };
}

function listCompletion(place: LinePlace, { name, type, row }: KnownList): RegCompletion {
  const dataStart = type.name === 'REG_SZ' ? '"' : `${type.prefix}:`;
  const members = row.members ?? 'entries';
  return {
    ...nameCompletion(place, { name, dataStart }, 1, type.name),
    documentation: message('A list of {members}.', { members }),
  };
}

function defaultCompletion(place: LinePlace): RegCompletion {
  const detail = message('The default value');
  return completion('name', '@', { rank: 2, detail, before: place.hasData ? '@' : '@=' });
}

/** The name with the beginning of its data, the cursor inside a string. */
function withData(name: string, dataStart: string): Pick<RegCompletion, 'before' | 'after'> {
  return { before: `${name}=${dataStart}`, after: dataStart === '"' ? '"' : '' };
}
