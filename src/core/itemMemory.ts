import type { Finding } from './finding';
import type { ItemIdentity, PreferenceItem } from './gpp/preferenceDocument';
import { moveFinding, placesOf } from './moveFinding';
import type { SchemaMemory } from './schema/validateChangedItems';
import type { SchemaProblem } from './schema/schemaProblem';
import { detachedData } from './text/detached';
import { shiftSpan, type Span } from './text/span';

/** What linting remembers about the items of a preference file from one version of it to the next. */
export interface ItemMemory {
  /** What the rules said of an item, at the places where the item is now; `undefined` when unknown. */
  recall(item: PreferenceItem): readonly Finding[] | undefined;
  remember(item: PreferenceItem, findings: readonly Finding[]): void;
  /** The same for what the schemas do not allow; `undefined` where nothing is remembered at all. */
  readonly schema: SchemaMemory | undefined;
}

/** For linting a document once. */
export const NO_ITEM_MEMORY: ItemMemory = {
  recall: () => undefined,
  remember: () => undefined,
  schema: undefined,
};

interface Remembered<T> {
  readonly found: readonly T[];
  /** Where the item started. */
  readonly start: number;
}

/**
 * A memory that knows nothing yet.
 *
 * @param isLater - Whether what is remembered now comes of a later version of the text than the first,
 * so that it must not keep that version alive.
 */
export function createItemMemory(isLater: () => boolean): ItemMemory {
  const findings = createStore<Finding>(isLater, (finding, delta) => {
    return moveFinding(finding, (place) => shiftSpan(place, delta));
  });
  const problems = createStore<SchemaProblem>(isLater, (problem, delta) => {
    return { ...problem, span: shiftSpan(problem.span, delta) };
  });
  return {
    recall: (item) => findings.recall(item),
    remember: (item, found) => {
      const { span } = item.element;
      // What lies outside does not move along with the item.
      const isMovable = found.every((each) => placesOf(each).every((place) => isIn(place, span)));
      if (isMovable) findings.remember(item, found);
    },
    schema: problems,
  };
}

interface Store<T> {
  recall(item: PreferenceItem): readonly T[] | undefined;
  remember(item: PreferenceItem, found: readonly T[]): void;
}

function createStore<T>(isLater: () => boolean, move: (found: T, delta: number) => T): Store<T> {
  // Most items have nothing, and to remember that takes no space of its own.
  const known = new WeakMap<ItemIdentity, Remembered<T> | 'nothing'>();
  const nothing: readonly T[] = [];
  return {
    recall({ identity, element }) {
      const remembered = known.get(identity);
      if (remembered === undefined) return undefined;
      if (remembered === 'nothing') return nothing;
      const delta = element.span.start - remembered.start;
      return delta === 0 ? remembered.found : remembered.found.map((each) => move(each, delta));
    },
    remember({ identity, element }, found) {
      if (found.length === 0) known.set(identity, 'nothing');
      else {
        const kept = isLater() ? detachedData(found) : found;
        known.set(identity, { found: kept, start: element.span.start });
      }
    },
  };
}

function isIn(place: Span, home: Span): boolean {
  return home.start <= place.start && place.end <= home.end;
}
