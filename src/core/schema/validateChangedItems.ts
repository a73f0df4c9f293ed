import type { PreferenceDocument, PreferenceItem } from '../gpp/preferenceDocument';
import type { XmlElement, XmlNode } from '../xml/tree';
import type { SchemaProblem } from './schemaProblem';
import { inOrder, validatePreferences } from './validate';

/** Going into collections calls itself for each level. */
const DEEPEST = 500;

const NO_PROBLEMS: readonly SchemaProblem[] = [];

/** What was found in the items of an earlier version of a document. */
export interface SchemaMemory {
  /** The problems of an item, at the places where the item is now; `undefined` when unknown. */
  recall(item: PreferenceItem): readonly SchemaProblem[] | undefined;
  remember(item: PreferenceItem, problems: readonly SchemaProblem[]): void;
}

/**
 * As `validatePreferences`, but of the items that are remembered only the rest of the document is
 * compared with the schemas.
 */
export function validateChangedItems(
  document: PreferenceDocument,
  memory: SchemaMemory,
): readonly SchemaProblem[] {
  // What an application holds is both an item and a part of one.
  if (document.items.some(({ kind }) => kind === 'Application'))
    return validatePreferences(document);
  const recalled = new Map<XmlElement, readonly SchemaProblem[]>();
  const others: PreferenceItem[] = [];
  for (const item of document.items) {
    const problems = memory.recall(item);
    if (problems === undefined) others.push(item);
    else recalled.set(item.element, problems);
  }
  const root = withoutElements(document.root, recalled, 0);
  if (root === undefined) return validatePreferences(document);
  const found = validatePreferences({ ...document, root, items: others });
  rememberByItem(found, others, memory);
  const known = [...recalled.values()].flat();
  return known.length === 0 ? found : inOrder([...found, ...known]);
}

/**
 * The element without those that are known, its collections without them too; `undefined` when
 * collections are nested too deep.
 */
function withoutElements(
  element: XmlElement,
  known: ReadonlyMap<XmlElement, unknown>,
  depth: number,
): XmlElement | undefined {
  if (known.size === 0) return element;
  if (depth > DEEPEST) return undefined;
  const children: XmlNode[] = [];
  for (const child of element.children) {
    if (child.kind === 'element' && known.has(child)) continue;
    const isContainer = child.kind === 'element' && child.name === 'Collection';
    const kept = isContainer ? withoutElements(child, known, depth + 1) : child;
    if (kept === undefined) return undefined;
    children.push(kept);
  }
  return { ...element, children };
}

/** Both lists are in the order of their places. */
function rememberByItem(
  problems: readonly SchemaProblem[],
  items: readonly PreferenceItem[],
  memory: SchemaMemory,
): void {
  let next = 0;
  for (const item of items) {
    const { start, end } = item.element.span;
    while ((problems[next]?.span.start ?? Infinity) < start) next++;
    const first = next;
    while ((problems[next]?.span.start ?? Infinity) < end) next++;
    memory.remember(item, first === next ? NO_PROBLEMS : problems.slice(first, next));
  }
}
