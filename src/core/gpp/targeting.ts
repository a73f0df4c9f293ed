import { attributeValue } from '../xml/attributes';
import type { XmlElement } from '../xml/tree';
import type { PreferenceFilter } from './preferenceDocument';

/** The targeting of one element: an item, a collection or an item around others. */
export interface TargetingScope {
  /** The name of the element that has it, such as `Registry` or `Collection`. */
  readonly element: string;
  /** The element's `name`; empty when there is none. */
  readonly name: string;
  /** In the order in which they combine, from left to right. */
  readonly conditions: readonly TargetingCondition[];
}

/** One condition of item-level targeting ([MS-GPPREF] 2.2.1.22) in plain words. */
export interface TargetingCondition {
  /** The name of the element, such as `FilterGroup`. */
  readonly kind: string;
  /** How it combines with the result of those before it. */
  readonly combination: 'AND' | 'OR';
  readonly isNegated: boolean;
  /** What it asks for, by attribute name; nothing that holds a password. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The conditions in the brackets of a `FilterCollection`. */
  readonly conditions: readonly TargetingCondition[];
}

/** The attributes that every condition has, which its other fields say. */
const COMMON: ReadonlySet<string> = new Set(['bool', 'not', 'hidden']);

/** The targeting of an element with these conditions; `undefined` when it has none. */
export function targetingScope(
  element: XmlElement,
  filters: readonly PreferenceFilter[],
): TargetingScope | undefined {
  if (filters.length === 0) return undefined;
  return {
    element: element.name,
    name: attributeValue(element, 'name') ?? '',
    conditions: toConditions(filters),
  };
}

/** Goes through nested conditions without recursion, as a file may nest them any depth. */
function toConditions(filters: readonly PreferenceFilter[]): readonly TargetingCondition[] {
  const conditions: TargetingCondition[] = [];
  const pending = [{ filters, into: conditions }];
  for (let group = pending.pop(); group !== undefined; group = pending.pop()) {
    for (const { element, kind, combination, isNegated, children } of group.filters) {
      const inside: TargetingCondition[] = [];
      const attributes = attributesOf(element);
      group.into.push({ kind, combination, isNegated, attributes, conditions: inside });
      if (children.length > 0) pending.push({ filters: children, into: inside });
    }
  }
  return conditions;
}

function attributesOf(element: XmlElement): Readonly<Record<string, string>> {
  const shown = element.attributes.filter(({ name }) => {
    return !COMMON.has(name) && name.toLowerCase() !== 'cpassword';
  });
  return Object.fromEntries(shown.map(({ name, value }) => [name, value]));
}

/** A list of conditions of which some are already in words. */
interface OpenList {
  /** The condition whose brackets the list is in; `undefined` for the list as a whole. */
  readonly around: TargetingCondition | undefined;
  readonly conditions: readonly TargetingCondition[];
  next: number;
  text: string;
  joiner: string;
}

/**
 * The conditions as an expression, such as `FilterGroup name="A" and not FilterBattery`. They combine
 * from left to right, so what stands before a change from `and` to `or`, or back, is put in brackets.
 * Attributes without a value are left out.
 */
export function targetingText(conditions: readonly TargetingCondition[]): string {
  const whole = openList(undefined, conditions);
  const open = [whole];
  for (let list = open.at(-1); list !== undefined; list = open.at(-1)) {
    const condition = list.conditions[list.next];
    list.next++;
    if (condition === undefined) {
      open.pop();
      const outer = open.at(-1);
      if (outer !== undefined && list.around !== undefined) {
        append(outer, list.around, `(${list.text})`);
      }
    } else if (condition.conditions.length > 0) {
      open.push(openList(condition, condition.conditions));
    } else {
      append(list, condition, wordsOf(condition));
    }
  }
  return whole.text;
}

function openList(
  around: TargetingCondition | undefined,
  conditions: readonly TargetingCondition[],
): OpenList {
  return { around, conditions, next: 0, text: '', joiner: '' };
}

function append(list: OpenList, condition: TargetingCondition, words: string): void {
  const own = condition.isNegated ? `not ${words}` : words;
  if (list.text === '') {
    list.text = own;
    return;
  }
  const joiner = condition.combination.toLowerCase();
  const before = list.joiner === '' || list.joiner === joiner ? list.text : `(${list.text})`;
  list.text = `${before} ${joiner} ${own}`;
  list.joiner = joiner;
}

function wordsOf({ kind, attributes }: TargetingCondition): string {
  const words = Object.entries(attributes).flatMap(([name, value]) => {
    return value === '' ? [] : [`${name}="${value}"`];
  });
  return [kind, ...words].join(' ');
}
