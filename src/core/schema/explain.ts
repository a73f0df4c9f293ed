import type { ValidationError } from '../../generated/validators';
import type { Severity } from '../finding';
import { childElements } from '../xml/children';
import { createElementLocator } from '../xml/locate';
import { nearestName } from '../xml/nameDistance';
import type { XmlAttribute, XmlElement } from '../xml/tree';
import { attributeModel, childModel, isKnownElementName, type ElementModel } from './elementModel';
import type { SchemaProblem } from './schemaProblem';

/** The element that an error is about. */
interface Subject {
  readonly element: XmlElement;
  readonly model: ElementModel;
  readonly nearest: FindNearest;
  readonly attributeNamed: FindAttribute;
}

/** Finds the attribute of an element; a hostile element may have many thousand wrong ones. */
type FindAttribute = (element: XmlElement, name: string) => XmlAttribute | undefined;

/** Finds the candidate that a misspelt name stands for. */
type FindNearest = (name: string, candidates: readonly string[]) => string | undefined;

/**
 * Turns the errors of a validator into problems at their places in the text.
 *
 * @param element - The element that the validated object was made from.
 * @param model - What the schemas say of it.
 * @param errors - Their instance paths start at the element's own object.
 */
export function explainErrors(
  element: XmlElement,
  model: ElementModel,
  errors: readonly ValidationError[],
): readonly SchemaProblem[] {
  const locate = createElementLocator(element);
  const nearest = rememberNearest();
  const attributeNamed = rememberAttributes();
  return errors.flatMap((error) => {
    const place = locate(error.instancePath);
    const last = error.instancePath.slice(error.instancePath.lastIndexOf('/') + 1);
    const subjectModel = modelAt(model, error.instancePath);
    if (place === undefined || subjectModel === undefined) return [];
    const subject = { element: place.element, model: subjectModel, nearest, attributeNamed };
    if (place.attribute !== undefined) return invalidValue(subject, place.attribute.name, error);
    return explainElementError(subject, last, error);
  });
}

/** The model of the element that a path leads to, or into the attributes of. */
function modelAt(start: ElementModel, instancePath: string): ElementModel | undefined {
  const segments = instancePath.split('/').slice(1);
  let model: ElementModel | undefined = start;
  for (let index = 0; index + 1 < segments.length && model !== undefined; index += 2) {
    if (segments[index] === '$') break;
    model = childModel(model, segments[index] ?? '');
  }
  return model;
}

function explainElementError(
  subject: Subject,
  last: string,
  { keyword, params }: ValidationError,
): readonly SchemaProblem[] {
  const isAboutAttributes = last === '$';
  if (keyword === 'additionalProperties') {
    const name = String(params['additionalProperty']);
    return isAboutAttributes ? unknownAttribute(subject, name) : unknownChildren(subject, name);
  }
  if (keyword === 'required') {
    const name = String(params['missingProperty']);
    if (isAboutAttributes) return missingAttributes(subject, [name]);
    if (name === '$') return missingAttributes(subject, Object.keys(subject.model.attributes));
    return missingChildren(subject, [name]);
  }
  if (keyword === 'maxItems') return repeatedChildren(subject, last);
  // An element without attributes and elements is a mere text, and lacks all that it should have.
  return [
    ...missingAttributes(subject, Object.keys(subject.model.attributes)),
    ...missingChildren(subject, Object.keys(subject.model.children)),
  ];
}

function invalidValue(
  { element, model, nearest, attributeNamed }: Subject,
  name: string,
  error: ValidationError,
): readonly SchemaProblem[] {
  const attribute = attributeNamed(element, name);
  const known = attributeModel(model, name);
  if (attribute === undefined || known === undefined) return [];
  // A value without a closing quote is reported as such, and somebody may still be typing it.
  if (attribute.span.end === attribute.valueSpan.end) return [];
  const common = {
    severity: known.invalid,
    span: attribute.valueSpan,
    name,
    parent: element.name,
  };
  if (error.keyword !== 'enum') return [{ kind: 'value-malformed', ...common }];
  const allowed = Object.keys(known.values ?? {});
  return [
    {
      kind: 'value-not-allowed',
      ...common,
      ...suggestion(nearest(attribute.value, allowed)),
      allowed,
    },
  ];
}

function unknownAttribute(
  { element, model, nearest, attributeNamed }: Subject,
  name: string,
): readonly SchemaProblem[] {
  const attribute = attributeNamed(element, name);
  if (attribute === undefined) return [];
  const meant = nearest(name, Object.keys(model.attributes));
  const isFree = meant !== undefined && attributeNamed(element, meant) === undefined;
  return [
    {
      kind: 'unknown-attribute',
      severity: model.unknownAttribute ?? 'hint',
      span: attribute.nameSpan,
      name,
      parent: element.name,
      ...suggestion(isFree ? meant : undefined),
    },
  ];
}

function unknownChildren(
  { element, model, nearest }: Subject,
  name: string,
): readonly SchemaProblem[] {
  const isMisplaced = isKnownElementName(name);
  const meant = isMisplaced ? undefined : nearest(name, Object.keys(model.children));
  return childElements(element, name).map((child) => ({
    kind: isMisplaced ? 'misplaced-element' : 'unknown-element',
    severity: model.unknownChild ?? 'warning',
    span: child.nameSpan,
    name,
    parent: element.name,
    ...suggestion(meant),
  }));
}

function repeatedChildren({ element, model }: Subject, name: string): readonly SchemaProblem[] {
  const severity = model.children[name]?.repeated ?? 'warning';
  return childElements(element, name)
    .slice(1)
    .map((child) => {
      const span = child.nameSpan;
      return { kind: 'repeated-element', severity, span, name, parent: element.name };
    });
}

function missingAttributes(
  { element, model }: Subject,
  names: readonly string[],
): readonly SchemaProblem[] {
  return missing('missing-attribute', element, names, (name) => attributeModel(model, name));
}

function missingChildren(
  { element, model }: Subject,
  names: readonly string[],
): readonly SchemaProblem[] {
  return missing('missing-element', element, names, (name) => model.children[name]);
}

function missing(
  kind: 'missing-attribute' | 'missing-element',
  element: XmlElement,
  names: readonly string[],
  modelOf: (name: string) => { readonly missing?: Severity } | undefined,
): readonly SchemaProblem[] {
  // Somebody is still typing an element whose tag breaks off; the rest may come yet.
  if (!element.selfClosing && element.endTag === undefined) return [];
  return names.flatMap((name) => {
    const severity = modelOf(name)?.missing;
    if (severity === undefined) return [];
    return [{ kind, severity, span: element.nameSpan, name, parent: element.name }];
  });
}

function suggestion(nearest: string | undefined): { readonly nearest?: string } {
  return nearest === undefined ? {} : { nearest };
}

/** A file is likely to have the same mistake in every item, so each is thought about once. */
function rememberNearest(): FindNearest {
  const known = new Map<string, string | undefined>();
  return (name, candidates) => {
    const question = [name, ...candidates].join('\0');
    if (!known.has(question)) known.set(question, nearestName(name, candidates));
    return known.get(question);
  };
}

/** Makes a table of the attributes of each element that is asked about, the first of each name. */
function rememberAttributes(): FindAttribute {
  const tables = new Map<XmlElement, ReadonlyMap<string, XmlAttribute>>();
  return (element, name) => {
    let table = tables.get(element);
    if (table === undefined) {
      table = new Map(element.attributes.toReversed().map((each) => [each.name, each]));
      tables.set(element, table);
    }
    return table.get(name);
  };
}
