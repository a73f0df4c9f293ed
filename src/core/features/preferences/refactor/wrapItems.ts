import { asItem } from '../../../gpp/asItem';
import { layoutAt } from '../../../gpp/insertItems';
import { message } from '../../../message';
import type { Surroundings } from '../../../surroundings';
import { insertAt, type TextEdit } from '../../../text/edit';
import type { Span } from '../../../text/span';
import type { XmlElement } from '../../../xml/tree';
import { nodesOf } from '../../../xml/walk';
import type { PreferencePart } from '../preferenceParts';
import type { PreferenceRefactoring } from './preferenceRefactoring';

/**
 * Puts a collection around the selected items and all that stands between them; only registry items
 * can be collected ([MS-GPPREF] 2.2.1.17).
 */
export function wrapItems(
  text: string,
  parts: readonly PreferencePart[],
  surroundings: Surroundings,
): readonly PreferenceRefactoring[] {
  const first = parts.at(0);
  const last = parts.at(-1);
  const clsid = first?.type.collection;
  if (first === undefined || last === undefined || clsid === undefined) return [];
  const { lineEnding, indentation, level } = layoutAt(text, asItem(first));
  const collection = `<Collection clsid="${clsid}" name="Collection" changed="${surroundings.timestamp()}" uid="${surroundings.newGuid()}">`;
  const start = first.element.span.start;
  const end = last.element.span.end;
  const edits = [
    insertAt(start, `${collection}${lineEnding}${indentation}${level}`),
    ...indented(text, first.container, { start, end }, level),
    insertAt(end, `${lineEnding}${indentation}</Collection>`),
  ];
  const title =
    parts.length === 1
      ? message('Wrap in a collection')
      : message('Wrap {count} selected items in a collection', { count: parts.length });
  return [{ kind: 'collection', title, edits }];
}

/** One level more behind each line end at a place that is no part of a value. */
function indented(
  text: string,
  container: XmlElement,
  { start, end }: Span,
  level: string,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const node of [container, ...nodesOf(container)]) {
    // White space alone in an element may be its value, as in `Value`.
    if (node.kind !== 'element' || node.children.every(({ kind }) => kind !== 'element')) continue;
    for (const child of node.children) {
      if (child.kind !== 'text' || child.span.start < start || child.span.end > end) continue;
      const raw = text.slice(child.span.start, child.span.end);
      if (/\S/.test(raw)) continue;
      for (const match of raw.matchAll(/\r\n|\n|\r/g)) {
        const next = match.index + match[0].length;
        // An empty line stays empty.
        if (!/^[\r\n]/.test(raw.slice(next))) edits.push(insertAt(child.span.start + next, level));
      }
    }
  }
  return edits;
}
