import { BYTE_ORDER_MARK, isLineEnd, skipBlanks, trimBlanks } from '../../reg/characters';
import { contentEndOf } from '../../reg/lines';
import { unescapeRegString } from '../../reg/stringEscapes';
import type { RegDocument } from '../../reg/tree';
import type { OpenRegKey } from '../../registry/openKeys';
import { span, type Span } from '../../text/span';
import { openedSectionAt, valueAt } from '../cursor';
import { isBelowOpenBytes } from '../openBytes';

interface PlaceBase {
  readonly insertSpan: Span;
  readonly replaceSpan: Span;
  /** The text of `insertSpan`. */
  readonly typed: string;
}

/** What can be completed at a cursor. */
export type CompletionPlace =
  /** The first line. */
  | (PlaceBase & { readonly kind: 'header' })
  /** Between `[` or `[-` and `]`. */
  | (PlaceBase & { readonly kind: 'path'; readonly isClosed: boolean })
  /** The start of a line, where a value or a key can begin. */
  | (PlaceBase & {
      readonly kind: 'line';
      readonly lineStart: number;
      readonly openKey: OpenRegKey | undefined;
      /** Whether a `=` follows, so that only the name is wanted. */
      readonly hasData: boolean;
    })
  /** Behind the `=` of a value. */
  | (PlaceBase & {
      readonly kind: 'data';
      readonly name: string;
      readonly openKey: OpenRegKey | undefined;
    });

/** A key line up to the cursor. */
const PATH = /^[ \t]*\[-?(?=[^;\]]*$)/;
/** A value name, or what may become one, up to the cursor. */
const NAME = /^[ \t]*(?="(?:[^"\\]|\\.)*$|[\w@]*$)/;
/** A whole name with its `=` and the beginning of data that is no string. */
const DATA = /^[ \t]*(?:@|"((?:[^"\\]|\\.)*)")[ \t]*=[ \t]*(?=[\w():-]*$)/;

/** Finds out what stands at `offset`; `undefined` in comments, strings and bytes. */
export function completionPlace(
  document: RegDocument,
  offset: number,
): CompletionPlace | undefined {
  const { text } = document;
  const lineStart = lineStartOf(text, offset);
  const lineEnd = trimBlanks(text, offset, contentEndOf(text, offset));
  const before = text.slice(lineStart, offset);
  const at = (length: number, end: number): PlaceBase => {
    const start = lineStart + length;
    return {
      insertSpan: span(start, offset),
      replaceSpan: span(start, end),
      typed: text.slice(start, offset),
    };
  };

  const path = PATH.exec(before);
  if (path !== null) {
    const close = text.slice(offset, lineEnd).lastIndexOf(']');
    const end = close < 0 ? lineEnd : offset + close;
    return { kind: 'path', ...at(path[0].length, end), isClosed: close >= 0 };
  }
  if (isFirstLine(text, lineStart) && /^[ \t]*[\w. ]*$/.test(before)) {
    return { kind: 'header', ...at(skipBlanks(before, 0, before.length), lineEnd) };
  }
  const value = valueAt(document, offset);
  // The cursor is in the second or a later line of bytes.
  if (value !== undefined && value.line.span.start < lineStart) return undefined;
  if (isBelowOpenBytes(document, lineStart)) return undefined;
  const openKey = openedSectionAt(document, offset)?.openKey;

  const data = DATA.exec(before);
  if (data !== null) {
    const end = offset + (/^[\w():-]*/.exec(text.slice(offset, lineEnd))?.[0].length ?? 0);
    const name = unescapeRegString(data[1] ?? '');
    return { kind: 'data', ...at(data[0].length, end), name, openKey };
  }
  const name = NAME.exec(before);
  if (name === null) return undefined;
  const rest = text.slice(offset, lineEnd);
  const tail = /^(?:[^"\\]|\\.)*"/.exec(rest)?.[0] ?? '';
  const isQuoted = before.charAt(name[0].length) === '"';
  const hasData = isQuoted && /^[ \t]*=/.test(rest.slice(tail.length));
  const place = at(name[0].length, offset + (isQuoted ? tail.length : 0));
  // A quote right behind the cursor is the one that the editor has added to the one typed.
  const insertSpan = tail === '"' && isQuoted ? place.replaceSpan : place.insertSpan;
  return { kind: 'line', ...place, insertSpan, lineStart, openKey, hasData };
}

/** The start of the line that holds `offset`, behind a byte order mark. */
function lineStartOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0) {
    const code = text.charCodeAt(start - 1);
    if (isLineEnd(code) || code === BYTE_ORDER_MARK) break;
    start--;
  }
  return start;
}

function isFirstLine(text: string, lineStart: number): boolean {
  return lineStart === 0 || (lineStart === 1 && text.charCodeAt(0) === BYTE_ORDER_MARK);
}
