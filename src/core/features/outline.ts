import type { RegData, RegDocument, RegKeyLine, RegSection, RegValueLine } from '../reg/tree';
import type { Span } from '../text/span';
import { dataPreview } from './dataPreview';
import { lineContentEnd, sectionBody } from './sectionBody';

/** What becomes of a key: Windows creates or opens it, deletes it, or skips the line. */
export type OutlineKeyEffect = 'opened' | 'deleted' | 'dropped';

/** A key line of a file, with its values. */
export interface OutlineKey {
  /** As written, hive included. */
  readonly path: string;
  readonly effect: OutlineKeyEffect;
  /** The key line and the lines below it, without what leads over to the next key. */
  readonly span: Span;
  readonly pathSpan: Span;
  readonly valueCount: number;
  /** In file order; empty in a long file, whatever `valueCount` says. */
  readonly values: readonly OutlineValue[];
}

/** A value of a key. */
export interface OutlineValue {
  /** Without quotes and escapes; empty for the default value. */
  readonly name: string;
  readonly form: RegData['kind'] | 'dropped';
  /** The data in a few words, as `dataPreview` gives them; empty when there is none. */
  readonly preview: string;
  readonly span: Span;
  readonly nameSpan: Span;
}

/** In a longer text the outline holds keys only: a list of so many values helps nobody. */
export const MAX_LENGTH_WITH_VALUES = 2_000_000;

/**
 * The keys of a file in file order, one for each key line. They are not nested by their paths: a
 * file may name a key before its parent or several times, and its order is what the import follows.
 * Values before the first key line have no key and are left out.
 */
export function* outlineOf(document: RegDocument): Generator<OutlineKey, void, undefined> {
  const hasValues = document.text.length <= MAX_LENGTH_WITH_VALUES;
  for (const section of document.sections) {
    if (section.key !== undefined) yield outlineKey(document, section, section.key, hasValues);
  }
}

function outlineKey(
  document: RegDocument,
  section: RegSection,
  key: RegKeyLine,
  hasValues: boolean,
): OutlineKey {
  const body = sectionBody(document, section);
  const values = body.lines.filter((line) => line.kind === 'value');
  return {
    path: key.path,
    effect: effectOf(key),
    span: { start: key.span.start, end: body.end },
    pathSpan: key.pathSpan,
    valueCount: values.length,
    values: hasValues ? values.map((line) => outlineValue(document, line)) : [],
  };
}

function effectOf(key: RegKeyLine): OutlineKeyEffect {
  if (!key.accepted) return 'dropped';
  return key.isDelete ? 'deleted' : 'opened';
}

function outlineValue(document: RegDocument, line: RegValueLine): OutlineValue {
  return {
    name: line.name,
    form: line.accepted ? line.data.kind : 'dropped',
    preview: dataPreview(document, line.data),
    span: { start: line.nameSpan.start, end: lineContentEnd(document.text, line) },
    nameSpan: line.nameSpan,
  };
}
