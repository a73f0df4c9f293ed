import { linesOf } from '../../reg/parseReg';
import type { RegDocument, RegValueLine } from '../../reg/tree';
import type { Span } from '../../text/span';
import { sectionIndexAt } from '../../reg/sectionAt';
import { keyLineAt, valuesIn } from '../cursor';
import { conversions } from './convertValue';
import { expandHives, hasShortHive } from './expandHives';
import { mendHeader, upgradeHeader } from './header';
import type { Refactoring } from './refactoring';
import { sortValues } from './sortValues';
import { wrapBytes } from './wrapBytes';

/**
 * What can be written in another way at a selection: one value converted, the bytes of all selected
 * values wrapped, on a key line all values of the key sorted and wrapped, on the first line the
 * header replaced.
 */
export function regRefactorings(document: RegDocument, place: Span): readonly Refactoring[] {
  const key = keyLineAt(document, place.start);
  const section = document.sections[sectionIndexAt(document, place.start)];
  const isInHeader = place.start <= document.header.nameSpan.end;
  const selected = valuesIn(document, place).map(({ line }) => line);
  const isInKeyLine = key !== undefined && section !== undefined;
  const lines = isInKeyLine && selected.length === 0 ? valuesOf(document, place.start) : selected;
  const [only, ...others] = selected;
  return [
    ...(isInHeader ? [...mendHeader(document), ...upgradeHeader(document)] : []),
    ...(only !== undefined && others.length === 0 ? conversions(document, only) : []),
    ...wrapBytes(document, lines),
    ...(section === undefined ? [] : sortValues(document, section)),
    ...(key !== undefined && hasShortHive(key) ? expandHives(document) : []),
  ];
}

function valuesOf(document: RegDocument, offset: number): readonly RegValueLine[] {
  const section = document.sections[sectionIndexAt(document, offset)];
  const lines = section === undefined ? [] : linesOf(document, section);
  return lines.filter((line) => line.kind === 'value');
}
