import type { XmlAttribute } from '../../xml/tree';

/** An identifier that stands in the document a second time. */
export interface RepeatedId {
  readonly attribute: XmlAttribute;
  readonly first: XmlAttribute;
}

/** The attributes whose value is that of one before; letter case does not count in a GUID. */
export function repeatedIds(attributes: readonly XmlAttribute[]): readonly RepeatedId[] {
  const seen = new Map<string, XmlAttribute>();
  const repeated: RepeatedId[] = [];
  for (const attribute of attributes) {
    const id = attribute.value.toUpperCase();
    if (id === '') continue;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, attribute);
    else repeated.push({ attribute, first });
  }
  return repeated;
}
