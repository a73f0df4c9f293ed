import { annotations } from '../../generated/annotations';
import type { Severity } from '../finding';

/** What the schemas say of an element; generated from `schemas/` by `schemas/elementModels.mjs`. */
export interface ElementModel {
  readonly title: string;
  readonly description: string;
  /** The section of the specification; absent where there is none. */
  readonly source?: string;
  /** The text of a new element. */
  readonly initial?: string;
  readonly attributes: Readonly<Record<string, AttributeModel>>;
  readonly children: Readonly<Record<string, ChildModel>>;
  /** The key of the model of all other children; absent where there is nothing to say of them. */
  readonly otherChildren?: string;
  /** How bad an attribute is that is not listed; absent where any is allowed. */
  readonly unknownAttribute?: Severity;
  /** How bad an element is that is not listed; absent where any is allowed. */
  readonly unknownChild?: Severity;
}

/** What the schemas say of an attribute. */
export interface AttributeModel {
  readonly title: string;
  readonly description: string;
  /** The section of the specification, or `real files` where it is silent. */
  readonly source: string;
  /** The values that are allowed, each with what it means; absent where any value is. */
  readonly values?: Readonly<Record<string, string>>;
  /** What the client takes when the attribute is absent. */
  readonly default?: string;
  /**
   * What it holds in a new element. An attribute with an initial value is written there even when it
   * is not required.
   */
  readonly initial?: string;
  /** What a number counts, such as `milliseconds`. */
  readonly unit?: string;
  /** How bad a value is that is not allowed. */
  readonly invalid: Severity;
  /** How bad it is when the attribute is absent; it may be absent without this. */
  readonly missing?: Severity;
}

/** What the schemas say of an element inside another. */
export interface ChildModel {
  /** The key of the child's own model. */
  readonly element: string;
  readonly missing?: Severity;
  /**
   * The names of the items in which a new element has one, though it may be absent; `*` for all.
   */
  readonly initialIn?: readonly string[];
  /** How bad a second one is; any number is allowed without this. */
  readonly repeated?: Severity;
}

interface Annotations {
  readonly types: Readonly<
    Record<string, { readonly validator: string; readonly root: string } | undefined>
  >;
  readonly elements: Readonly<Record<string, ElementModel | undefined>>;
}

/** Reads the generated file when it is asked for first. */
function models(): Annotations {
  return annotations() as Annotations;
}

/** The validator and the root element's key of a preference type; `undefined` without a schema. */
export function schemaOfType(
  type: string,
): { readonly validator: string; readonly root: string } | undefined {
  const { types } = models();
  return Object.hasOwn(types, type) ? types[type] : undefined;
}

/** The model with this key, such as `registryItem` or `filterList/FilterOs`. */
export function elementModel(key: string): ElementModel | undefined {
  const { elements } = models();
  return Object.hasOwn(elements, key) ? elements[key] : undefined;
}

/** The model of a child element; `undefined` when the parent has none of this name. */
export function childModel(parent: ElementModel, name: string): ElementModel | undefined {
  const child = Object.hasOwn(parent.children, name) ? parent.children[name] : undefined;
  const key = child === undefined ? parent.otherChildren : child.element;
  return key === undefined ? undefined : elementModel(key);
}

/** Whether a new element is written with the attribute. */
export function isWrittenAtStart({ missing, initial }: AttributeModel): boolean {
  return missing !== undefined || initial !== undefined;
}

/** What a new attribute holds: what it starts with, its default, else the first of its values, else nothing. */
export function initialValue({ initial, default: usual, values }: AttributeModel): string {
  return initial ?? usual ?? Object.keys(values ?? {})[0] ?? '';
}

/** The model of an attribute; `undefined` when the element has none of this name. */
export function attributeModel(element: ElementModel, name: string): AttributeModel | undefined {
  return Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined;
}

let allChildNames: ReadonlySet<string> | undefined;

/** Whether some element may have a child of this name, so that the name itself is no mistake. */
export function isKnownElementName(name: string): boolean {
  allChildNames ??= new Set(
    Object.values(models().elements).flatMap((element) => Object.keys(element?.children ?? {})),
  );
  return allChildNames.has(name);
}
