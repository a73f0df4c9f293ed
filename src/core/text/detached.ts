/**
 * An equal string that does not keep the text alive which it was cut from. An engine may store a part
 * of a string as a reference to the whole; what is remembered from version to version of a document
 * would then hold every one of them.
 */
export function detached(text: string): string {
  // A part of a new and short string refers to that one; very short parts are copied anyway.
  return text.length < SHORTEST_REFERENCE ? text : ` ${text}`.slice(1);
}

/** The shortest part that V8 stores as a reference (`SlicedString::kMinLength`). */
const SHORTEST_REFERENCE = 13;

/** A copy of plain data in which every string is detached. */
export function detachedData<T>(data: T): T {
  return copy(data) as T;
}

function copy(data: unknown): unknown {
  if (typeof data === 'string') return detached(data);
  if (Array.isArray(data)) return data.map(copy);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, copy(value)]));
}
