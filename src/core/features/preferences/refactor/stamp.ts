import { message } from '../../../message';
import { partModel } from '../../../schema/partModel';
import type { Surroundings } from '../../../surroundings';
import { writeAttribute } from '../../../xml/writeAttribute';
import type { PreferencePart } from '../preferenceParts';
import type { PreferenceRefactoring } from './preferenceRefactoring';

/** Gives each part a GUID of its own that nothing else has. */
export function newUids(
  parts: readonly PreferencePart[],
  surroundings: Surroundings,
): PreferenceRefactoring {
  const title =
    parts.length === 1
      ? message("Give '{name}' a new uid", { name: nameOf(parts) })
      : message('Give the {count} selected items new uids', { count: parts.length });
  const edits = parts.map((part) =>
    writeAttribute(part.element, 'uid', surroundings.newGuid(), attributeOrder(part)),
  );
  return { kind: 'uid', title, edits };
}

/** Sets the time of the last change, which the console shows, to the time now. */
export function refreshChanged(
  parts: readonly PreferencePart[],
  surroundings: Surroundings,
): PreferenceRefactoring {
  const now = surroundings.timestamp();
  const edits = parts.map((part) =>
    writeAttribute(part.element, 'changed', now, attributeOrder(part)),
  );
  return { kind: 'changed', title: message("Set 'changed' to the time now"), edits };
}

/** The attributes of an item or a collection in the usual order. */
export function attributeOrder({ type, element }: PreferencePart): readonly string[] {
  return Object.keys(partModel(type, element.name)?.attributes ?? {});
}

/** The name of the first part as the console lists it. */
export function nameOf([part]: readonly PreferencePart[]): string {
  const name = part?.element.attributes.find((attribute) => attribute.name === 'name')?.value ?? '';
  return name === '' ? (part?.element.name ?? '') : name;
}
