import { message } from '../../message';
import { VERSION_5_HEADER } from '../../reg/header';
import type { RegDocument } from '../../reg/tree';
import { VALUE_TYPES } from '../../reg/valueTypes';
import { policyValue } from '../clientPolicies';
import { typeMeaning } from '../typeNames';
import { completionPlace, type CompletionPlace } from './completionPlace';
import { pathCompletions, newKeyCompletions } from './keyCompletions';
import { nameCompletions } from './nameCompletions';
import { completion, type RegCompletion, type RegCompletions } from './regCompletion';
import type { RegNames } from './regNames';

/** How many completions are given at once; typing more brings those that are left out. */
const MAX_ITEMS = 1000;

/**
 * What can be written at `offset`.
 *
 * @param names - The keys and value names of this file and of others, nearest first.
 * @returns `undefined` where nothing can be completed.
 */
export function completeReg(
  document: RegDocument,
  offset: number,
  names: readonly RegNames[],
): RegCompletions | undefined {
  const place = completionPlace(document, offset);
  if (place === undefined) return undefined;
  const all = itemsFor(document, place, names);
  const fitting = all.filter(({ filter }) => isSubsequence(place.typed, filter));
  const isIncomplete = fitting.length > MAX_ITEMS;
  const items = isIncomplete ? best(fitting) : fitting;
  const { insertSpan, replaceSpan } = place;
  return items.length === 0 ? undefined : { insertSpan, replaceSpan, items, isIncomplete };
}

function itemsFor(
  document: RegDocument,
  place: CompletionPlace,
  names: readonly RegNames[],
): readonly RegCompletion[] {
  switch (place.kind) {
    case 'header':
      return headers();
    case 'path':
      return pathCompletions(place.typed, place.isClosed, names);
    case 'line':
      return place.hasData
        ? nameCompletions(document, place, names)
        : [...nameCompletions(document, place, names), ...newKeyCompletions(place.typed)];
    case 'data':
      return dataCompletions(place);
  }
}

function best(items: readonly RegCompletion[]): readonly RegCompletion[] {
  return [...items].sort((a, b) => a.rank - b.rank).slice(0, MAX_ITEMS);
}

/** Whether the letters of `typed` stand in `text` in this order, which is how editors filter. */
function isSubsequence(typed: string, text: string): boolean {
  const wanted = typed.toLowerCase();
  const given = text.toLowerCase();
  let position = 0;
  for (const letter of wanted) {
    position = given.indexOf(letter, position) + 1;
    if (position === 0) return false;
  }
  return true;
}

function headers(): readonly RegCompletion[] {
  return [
    completion('header', VERSION_5_HEADER, {
      documentation: message('The header of Windows 2000 and later.'),
    }),
    completion('header', 'REGEDIT4', {
      rank: 1,
      documentation: message(
        'The header of Windows 95 and NT 4. Below it, the bytes of texts are those of a code page.',
      ),
    }),
  ];
}

function dataCompletions(
  place: Extract<CompletionPlace, { readonly kind: 'data' }>,
): readonly RegCompletion[] {
  const path = place.openKey?.path;
  const policy = path && policyValue(path.hive, path.key, place.name);
  const known = (policy?.data ?? []).map(({ value, meaning }, index) => {
    const text = `dword:${value.toString(16).padStart(8, '0')}`;
    return completion('data', text, { rank: index, detail: message(meaning) });
  });
  const types = VALUE_TYPES.map((type) => {
    const isString = type.name === 'REG_SZ';
    const rank = (type === policy?.type ? 100 : 200) + type.number;
    return completion('type', isString ? '""' : `${type.prefix}:`, {
      rank,
      ...(isString ? { before: '"', after: '"' } : {}),
      detail: type.name,
      documentation: typeMeaning(type.number),
      leadsOn: type === policy?.type && policy.data.length > 0,
    });
  });
  const deletion = completion('type', '-', { rank: 300, detail: message('Delete the value') });
  return [...known, ...types, deletion];
}
