import { foldName } from '../../reg/keyPath';
import type { RegDocument, RegValueLine } from '../../reg/tree';
import { touches, type Span } from '../../text/span';
import { keyLineAt, valueAt } from '../cursor';
import { keyId, keyNames, type KeyName } from './keyNames';

/** A value name together with the key that the value goes to. */
export interface ValueName {
  readonly kind: 'value';
  /** The key, as `keyId` gives it; `undefined` where Windows drops the values. */
  readonly keyId: string | undefined;
  /** The name in the form that equal names share; empty for the default value. */
  readonly id: string;
  readonly line: RegValueLine;
  /** What a new name would replace: between the quotes, or the `@`. */
  readonly span: Span;
}

/** A name in a document: of a hive or key in a path, or of a value. */
export type NamePlace = ({ readonly kind: 'key' } & KeyName) | ValueName;

/** The name that the cursor at `offset` is in or beside; `undefined` when it is at none. */
export function nameAt(document: RegDocument, offset: number): NamePlace | undefined {
  const key = keyLineAt(document, offset);
  if (key !== undefined) {
    const name = keyNames(key).find(({ span }) => touches(span, offset));
    return name && { kind: 'key', ...name };
  }
  const value = valueAt(document, offset);
  if (value === undefined || !touches(value.line.nameSpan, offset)) return undefined;
  const path = value.openKey?.path;
  return valueName(value.line, path && keyId(path.hive, path.key));
}

/** A value line's name, where its key is known. */
export function valueName(line: RegValueLine, key: string | undefined): ValueName {
  return { kind: 'value', keyId: key, id: foldName(line.name), line, span: innerSpan(line) };
}

/** Between the quotes of a name; all of an `@` and of a name that no quote ends. */
function innerSpan({ nameSpan, problems }: RegValueLine): Span {
  const { start, end } = nameSpan;
  const isOpen = problems.some(({ code }) => code === 'name-unterminated');
  if (isOpen || end - start < 2) return nameSpan;
  return { start: start + 1, end: end - 1 };
}
