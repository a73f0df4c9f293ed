import type { PreferenceItem } from '../../gpp/preferenceDocument';
import type { TextEdit } from '../../text/edit';
import { attributeValue } from '../../xml/attributes';
import { childElement, childElements } from '../../xml/children';
import type { XmlElement } from '../../xml/tree';
import { writeAttribute } from '../../xml/writeAttribute';

/** The local group or account that an item of Groups.xml is about. */
export interface LocalAccount {
  /** As written; empty where there is none. */
  readonly name: string;
  /**
   * Whether Windows made it itself: a group whose SID begins with S-1-5-32 ([MS-DTYP] 2.4.2.4) or that
   * has no SID and the name that the console gives to such a group, or an account that the console
   * marks in `subAuthority` (observed).
   */
  readonly isBuiltIn: boolean;
}

/** Reads a `Group` or `User` item; `undefined` for others and for those without `Properties`. */
export function accountOf({ kind, properties }: PreferenceItem): LocalAccount | undefined {
  if (properties === undefined) return undefined;
  if (kind === 'User') {
    return {
      name: attributeValue(properties, 'userName') ?? '',
      isBuiltIn: (attributeValue(properties, 'subAuthority') ?? '').startsWith('RID_'),
    };
  }
  if (kind !== 'Group') return undefined;
  const name = attributeValue(properties, 'groupName') ?? '';
  const sid = attributeValue(properties, 'groupSid') ?? '';
  return {
    name,
    isBuiltIn: sid === '' ? name.endsWith(' (built-in)') : /^S-1-5-32-[0-9]+$/i.test(sid),
  };
}

/** The `Member` elements of a `Group` item ([MS-GPPREF] 2.2.1.11.1), in document order. */
export function membersOf({ kind, properties }: PreferenceItem): readonly XmlElement[] {
  if (kind !== 'Group' || properties === undefined) return [];
  const members = childElement(properties, 'Members');
  return members === undefined ? [] : childElements(members, 'Member');
}

/** The edit after which an item stays where the policy no longer applies. */
export function removalEnds(element: XmlElement): TextEdit {
  return writeAttribute(element, 'removePolicy', '0', ['removePolicy']);
}
