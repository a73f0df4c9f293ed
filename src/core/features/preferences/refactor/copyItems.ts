import { asItem } from '../../../gpp/asItem';
import { layoutAt } from '../../../gpp/insertItems';
import { message } from '../../../message';
import type { Surroundings } from '../../../surroundings';
import { applyEditsInside, insertAt, replaceWith, type TextEdit } from '../../../text/edit';
import { attributeOf } from '../../../xml/attributes';
import type { XmlElement } from '../../../xml/tree';
import { nodesOf } from '../../../xml/walk';
import type { PreferencePart } from '../preferenceParts';
import type { PreferenceRefactoring } from './preferenceRefactoring';
import { attributeOrder, nameOf } from './stamp';
import { writeAttribute } from '../../../xml/writeAttribute';

/**
 * Puts copies behind the selected items. Each copy, and each item in a copied collection, has a uid
 * of its own and the time now; a condition that lets an item apply once has an id of its own, because
 * with the same id the copy would never apply where the item has.
 */
export function copyItems(
  text: string,
  parts: readonly PreferencePart[],
  surroundings: Surroundings,
): readonly PreferenceRefactoring[] {
  const last = parts.at(-1);
  if (last === undefined) return [];
  const { lineEnding, indentation } = layoutAt(text, asItem(last));
  const copies = parts.map((part) => {
    const copy = applyEditsInside(text, part.element.span, freshEdits(part, surroundings));
    return `${lineEnding}${indentation}${copy}`;
  });
  const title =
    parts.length === 1
      ? message("Duplicate '{name}'", { name: nameOf(parts) })
      : message('Duplicate {count} selected items', { count: parts.length });
  return [{ kind: 'duplicate', title, edits: [insertAt(last.element.span.end, copies.join(''))] }];
}

function freshEdits(part: PreferencePart, surroundings: Surroundings): readonly TextEdit[] {
  const { element } = part;
  const order = attributeOrder(part);
  const now = surroundings.timestamp();
  const edits: TextEdit[] = [];
  // An item without a uid, as the wizard of the console writes them, gets none in the copy either.
  for (const node of [element, ...nodesOf(element)]) {
    if (node.kind !== 'element') continue;
    if (attributeOf(node, 'uid') !== undefined) {
      edits.push(writeAttribute(node, 'uid', surroundings.newGuid(), order));
    }
    if (attributeOf(node, 'changed') !== undefined && isStamped(node)) {
      edits.push(writeAttribute(node, 'changed', now, order));
    }
    const id = node.name === 'FilterRunOnce' ? attributeOf(node, 'id') : undefined;
    if (id !== undefined) edits.push(replaceWith(id.valueSpan, surroundings.newGuid()));
  }
  return edits;
}

/** Only items, collections and roots have a class id; others may have attributes of these names. */
function isStamped(element: XmlElement): boolean {
  return attributeOf(element, 'clsid') !== undefined;
}
