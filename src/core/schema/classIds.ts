import type { PreferenceDocument } from '../gpp/preferenceDocument';
import { isSameClassId, itemClassId, preferenceTypeByRoot } from '../gpp/preferenceTypes';
import { attributeOf } from '../xml/attributes';
import type { XmlAttribute, XmlElement } from '../xml/tree';
import { walkPreferences } from './preferenceWalk';
import type { SchemaProblem } from './schemaProblem';

/**
 * Checks the class ids of the root, the items and the collections of a document. The client processes
 * an element only with the class id that belongs to it ([MS-GPPREF] 2.2.1.1.3). What is absent or
 * unknown the type's schema reports, but where any item is allowed.
 */
export function classIdProblems(document: PreferenceDocument): readonly SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  for (const { element, type, parent } of walkPreferences(document)) {
    const clsid = attributeOf(element, 'clsid');
    if (clsid === undefined) continue;
    const expected = parent === undefined ? type.clsid : itemClassId(type, element.name);
    if (expected !== undefined) {
      if (!isSameClassId(clsid.value, expected)) problems.push(mismatch(element, clsid, expected));
    } else if (parent !== undefined && type.hasOpenItems) {
      const meant = type.items.find((item) => isSameClassId(item.clsid, clsid.value));
      if (meant !== undefined) problems.push(misnamedItem(element, parent, meant.element));
    }
  }
  return problems;
}

function mismatch(element: XmlElement, clsid: XmlAttribute, expected: string): SchemaProblem {
  return {
    kind: 'class-id-mismatch',
    severity: 'error',
    span: clsid.valueSpan,
    name: 'clsid',
    parent: element.name,
    nearest: expected,
    allowed: [expected],
  };
}

/** An item of a type that can have items of any name, with the class id of one that is known. */
function misnamedItem(element: XmlElement, parent: XmlElement, nearest: string): SchemaProblem {
  return {
    kind: 'unknown-element',
    severity: 'warning',
    span: element.nameSpan,
    name: element.name,
    parent: parent.name,
    nearest,
  };
}

/** The problem of a root element whose class id is right and whose name is not. */
export function rootNameProblem(document: PreferenceDocument): readonly SchemaProblem[] {
  const { root, type } = document;
  if (root.name === type || preferenceTypeByRoot(root.name) !== undefined) return [];
  return [
    {
      kind: 'unknown-element',
      severity: 'error',
      span: root.nameSpan,
      name: root.name,
      parent: '',
      nearest: type,
    },
  ];
}
