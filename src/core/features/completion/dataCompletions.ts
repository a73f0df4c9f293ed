import { message } from '../../message';
import { foldName } from '../../reg/keyPath';
import { VALUE_TYPES, type ValueType } from '../../reg/valueTypes';
import { policyValue } from '../clientPolicies';
import { knownList } from '../knownLists';
import { typeMeaning } from '../typeNames';
import type { CompletionPlace } from './completionPlace';
import { completion, type RegCompletion } from './regCompletion';
import type { RegNames } from './regNames';

/** The types in the order in which authors need them; those that are left out follow by number. */
const USUAL_TYPES = [
  'REG_SZ',
  'REG_DWORD',
  'REG_EXPAND_SZ',
  'REG_MULTI_SZ',
  'REG_QWORD',
  'REG_BINARY',
];

type DataPlace = Extract<CompletionPlace, { readonly kind: 'data' }>;

/** The data and types that can begin behind the `=` of a value, what is known to fit it first. */
export function dataCompletions(
  place: DataPlace,
  names: readonly RegNames[],
): readonly RegCompletion[] {
  const path = place.openKey?.path;
  const policy = path && policyValue(path.hive, path.key, place.name);
  const known = (policy?.data ?? []).map(({ value, meaning }, index) => {
    const text = `dword:${value.toString(16).padStart(8, '0')}`;
    return completion('data', text, { rank: index, detail: message(meaning) });
  });
  const expected = dataStartOf(place, policy?.type, names);
  const types = VALUE_TYPES.map((type) => {
    const isString = type.name === 'REG_SZ';
    const start = isString ? '"' : `${type.prefix}:`;
    const usual = USUAL_TYPES.indexOf(type.name);
    const order = usual < 0 ? USUAL_TYPES.length + type.number : usual;
    return completion('type', isString ? '""' : start, {
      rank: (start === expected ? 100 : 200) + order,
      ...(isString ? { before: '"', after: '"' } : {}),
      detail: type.name,
      documentation: typeMeaning(type.number),
      leadsOn: type === policy?.type && policy.data.length > 0,
    });
  });
  const deletion = completion('type', '-', { rank: 300, detail: message('Delete the value') });
  // A whole type that is typed already would only swallow the Enter behind it.
  return [...known, ...types.filter(({ label }) => label !== place.typed), deletion];
}

/** How the data of a value begins by all that is known: as a policy, a list, or where it is used. */
function dataStartOf(
  { name, openKey }: DataPlace,
  policyType: ValueType | undefined,
  names: readonly RegNames[],
): string | undefined {
  if (openKey === undefined) return undefined;
  const { hive, key } = openKey.path;
  const type = policyType ?? knownList(hive, key, name)?.type;
  if (type !== undefined) return type.name === 'REG_SZ' ? '"' : `${type.prefix}:`;
  const folded = foldName(name);
  for (const source of names) {
    const used = source.get(foldName(`${hive}\\${key}`))?.names.get(folded);
    if (used !== undefined && used.dataStart !== '') return used.dataStart;
  }
  return undefined;
}
