import { message } from '../../../message';
import { isAttributeOn } from '../../../xml/attributes';
import { removeAttribute, writeAttribute } from '../../../xml/writeAttribute';
import type { PreferencePart } from '../preferenceParts';
import type { PreferenceRefactoring } from './preferenceRefactoring';
import { attributeOrder, nameOf } from './stamp';

/** Switches items and collections off and on; both where some of them are on and some off. */
export function setStates(
  text: string,
  parts: readonly PreferencePart[],
): readonly PreferenceRefactoring[] {
  const isOff = (part: PreferencePart): boolean => isAttributeOn(part.element, 'disabled');
  const on = parts.filter((part) => !isOff(part));
  const off = parts.filter(isOff);
  return [
    ...(on.length === 0
      ? []
      : [
          refactoring(
            on,
            ["Disable '{name}'", 'Disable {count} selected items'],
            on.map((part) => writeAttribute(part.element, 'disabled', '1', attributeOrder(part))),
          ),
        ]),
    ...(off.length === 0
      ? []
      : [
          refactoring(
            off,
            ["Enable '{name}'", 'Enable {count} selected items'],
            off.flatMap((part) => removeAttribute(text, part.element, 'disabled') ?? []),
          ),
        ]),
  ];
}

function refactoring(
  parts: readonly PreferencePart[],
  [one, several]: readonly [string, string],
  edits: PreferenceRefactoring['edits'],
): PreferenceRefactoring {
  const title =
    parts.length === 1
      ? message(one, { name: nameOf(parts) })
      : message(several, { count: parts.length });
  return { kind: 'state', title, edits };
}
