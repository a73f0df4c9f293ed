import type { PreferenceDocument } from '../gpp/preferenceDocument';
import {
  isSameClassId,
  itemClassId,
  preferenceTypeByRoot,
  type PreferenceType,
} from '../gpp/preferenceTypes';
import { attributeOf } from '../xml/attributes';
import { nearestName } from '../xml/nameDistance';
import type { XmlElement } from '../xml/tree';
import { schemaOfType } from './elementModel';
import { walkPreferences } from './preferenceWalk';
import type { SchemaProblem } from './schemaProblem';

/**
 * Checks the class ids of the root, the items and the collections of a document of any type. The
 * client processes an element only with the class id that belongs to it ([MS-GPPREF] 2.2.1.1.3).
 * Absent class ids and unknown elements are left to the type's schema where there is one.
 */
export function classIdProblems(document: PreferenceDocument): readonly SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  for (const { element, type, parent } of walkPreferences(document)) {
    const isSchemaChecked = schemaOfType(type.root) !== undefined;
    const expected = parent === undefined ? type.clsid : itemClassId(type, element.name);
    if (expected !== undefined) {
      problems.push(...checkClassId(element, expected, isSchemaChecked));
    } else if (!isSchemaChecked && !type.hasOpenItems && parent !== undefined) {
      problems.push(unknownItem(element, type, parent));
    }
  }
  return problems;
}

function checkClassId(
  element: XmlElement,
  expected: string,
  isSchemaChecked: boolean,
): readonly SchemaProblem[] {
  const attribute = attributeOf(element, 'clsid');
  const about = { severity: 'error', name: 'clsid', parent: element.name } as const;
  if (attribute !== undefined) {
    if (isSameClassId(attribute.value, expected)) return [];
    const span = attribute.valueSpan;
    return [{ kind: 'class-id-mismatch', ...about, span, nearest: expected, allowed: [expected] }];
  }
  const isIncomplete = !element.selfClosing && element.endTag === undefined;
  if (isSchemaChecked || isIncomplete) return [];
  return [{ kind: 'missing-attribute', ...about, span: element.nameSpan }];
}

function unknownItem(element: XmlElement, type: PreferenceType, parent: XmlElement): SchemaProblem {
  const names = type.items.map((item) => item.element);
  const nearest = nearestName(element.name, names);
  return {
    kind: 'unknown-element',
    severity: 'warning',
    span: element.nameSpan,
    name: element.name,
    parent: parent.name,
    ...(nearest === undefined ? {} : { nearest }),
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
