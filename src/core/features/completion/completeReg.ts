import { message } from '../../message';
import { VERSION_5_HEADER } from '../../reg/header';
import type { RegDocument } from '../../reg/tree';
import { completionPlace, type CompletionPlace } from './completionPlace';
import { dataCompletions } from './dataCompletions';
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
      return dataCompletions(place, names);
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
