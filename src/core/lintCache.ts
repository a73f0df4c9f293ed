import { createItemMemory, type ItemMemory } from './itemMemory';
import type { SectionIdentity } from './reg/tree';
import type { OwnedSection } from './registry/openKeys';
import type { Rule } from './rules/rule';
import { isMovable, NOTHING_FOUND, shiftResult, type SectionResult } from './sectionResult';
import { detachedData } from './text/detached';

/**
 * What linting remembers about the sections of a `.reg` file or the items of a preference file from one
 * version of it to the next, for one document. It changes as documents are linted with it, and never what linting gives.
 */
export interface LintCache {
  /** For linting only: what is known under these conditions, which is nothing when they changed. */
  sectionsUnder(conditions: LintConditions): SectionMemory;
  /** The same for the items of a preference file. */
  itemsUnder(conditions: LintConditions): ItemMemory;
}

/** All that findings depend on besides the section and the key that is open in it, or the item. */
export interface LintConditions {
  readonly rules: readonly Rule[];
  /** Configuration, header, storage and line end, written as one text to be compared. */
  readonly surroundings: string;
  /** Where the header ends; 0 for a preference file. */
  readonly headerEnd: number;
  /** The text that is being linted. */
  readonly text: string;
}

/**
 * What was found in the sections of earlier versions of a document, by the identity of a section.
 */
export interface SectionMemory {
  /** What an earlier look at the section gave, at the places where the section is now. */
  recall(place: OwnedSection): SectionResult | undefined;
  remember(place: OwnedSection, result: SectionResult): void;
}

interface Remembered {
  readonly result: SectionResult;
  readonly start: number;
  readonly owner: SectionIdentity | undefined;
  /** From the start of the owner to the start of the section. */
  readonly distance: number;
}

/** For linting a document once. */
export const NO_MEMORY: SectionMemory = { recall: () => undefined, remember: () => undefined };

interface ItemsUnder {
  readonly conditions: LintConditions;
  readonly memory: ItemMemory;
  /** Whether the text that is being linted is another one than the first. */
  isLater: boolean;
}

/** Creates a cache that knows nothing yet. */
export function createLintCache(): LintCache {
  let items: ItemsUnder | undefined;
  let known: { readonly conditions: LintConditions; readonly memory: SectionMemory } | undefined;
  return {
    sectionsUnder(conditions) {
      if (known === undefined || !areSame(known.conditions, conditions)) {
        known = { conditions, memory: createMemory(conditions) };
      }
      return textMemory(known.memory, known.conditions.text !== conditions.text);
    },
    itemsUnder(conditions) {
      if (items === undefined || !areSame(items.conditions, conditions)) {
        const memory = createItemMemory(() => items?.isLater ?? false);
        items = { conditions, memory, isLater: false };
      }
      items.isLater = items.conditions.text !== conditions.text;
      return items.memory;
    },
  };
}

function areSame(a: LintConditions, b: LintConditions): boolean {
  return (
    a.surroundings === b.surroundings &&
    a.headerEnd === b.headerEnd &&
    a.rules.length === b.rules.length &&
    a.rules.every((rule, index) => rule === b.rules[index])
  );
}

/**
 * The memory for one version of the text. What is remembered of the first version may refer to its
 * text, which then stays alive; of later versions only copies are remembered.
 */
function textMemory(memory: SectionMemory, isLater: boolean): SectionMemory {
  if (!isLater) return memory;
  return {
    recall: (place) => memory.recall(place),
    remember: (place, result) => {
      memory.remember(place, result === NOTHING_FOUND ? result : detachedData(result));
    },
  };
}

function createMemory({ headerEnd }: LintConditions): SectionMemory {
  // Most sections have nothing, and to remember that takes no space of its own.
  const results = new WeakMap<SectionIdentity, Remembered | 'nothing'>();
  return {
    recall({ section, owner }) {
      const found = results.get(section.identity);
      if (found === 'nothing') return NOTHING_FOUND;
      const isSame =
        found?.owner === owner?.identity && found?.distance === distanceOf({ section, owner });
      if (found === undefined || !isSame) return undefined;
      return shiftResult(found.result, section.span.start - found.start, headerEnd);
    },
    remember({ section, owner }, result) {
      const isLeak = section.key?.followingValues === 'leaked';
      if (result === NOTHING_FOUND && !isLeak) {
        results.set(section.identity, 'nothing');
        return;
      }
      const { start, end } = section.span;
      const home = { start: owner?.span.start ?? start, end };
      if (!isMovable(result, home, headerEnd)) return;
      const distance = distanceOf({ section, owner });
      results.set(section.identity, { result, start, owner: owner?.identity, distance });
    },
  };
}

function distanceOf({ section, owner }: OwnedSection): number {
  return section.span.start - (owner?.span.start ?? section.span.start);
}
