import { SEMICOLON, skipBlanks, trimBlanks } from '../reg/characters';
import { contentEndOf, nextLineStart } from '../reg/lines';
import { linesOf } from '../reg/parseReg';
import type { RegBodyLine, RegDocument, RegKeyLine, RegSection } from '../reg/tree';
import type { Span } from '../text/span';
import { sectionsIn } from './cursor';

/** What the colours of the grammar cannot show, because it depends on what Windows makes of a file. */
export const REG_TOKEN_TYPES = ['droppedLine', 'registryKey', 'registryValue'] as const;
export type RegTokenType = (typeof REG_TOKEN_TYPES)[number];

/** What is special about a key or value name: it is deleted, or it comes under another key. */
export const REG_TOKEN_MODIFIERS = ['deleted', 'leaked'] as const;
export type RegTokenModifier = (typeof REG_TOKEN_MODIFIERS)[number];

/** A part of one line. */
export interface RegToken {
  readonly span: Span;
  readonly type: RegTokenType;
  readonly modifiers: readonly RegTokenModifier[];
}

/**
 * The words that Windows drops without a word, keys that are deleted, and the names of values that
 * leak into the key above, by position. Comments are left alone.
 *
 * Below a header that makes the import read nothing and report success, every line is dropped. A
 * file that is refused aloud because of its header is shown as if the header were right.
 *
 * @param range - Sections outside it are left out; the whole text when absent.
 */
export function* semanticTokens(
  document: RegDocument,
  range: Span = { start: 0, end: document.text.length },
): Generator<RegToken, void, undefined> {
  const { header, text } = document;
  const isIgnored = header.kind === 'ignored';
  if (isIgnored && range.start < header.span.end) yield* droppedWords(text, header.nameSpan);
  for (const section of sectionsIn(document, range)) {
    yield* sectionTokens(document, section, isIgnored);
  }
}

function* sectionTokens(
  document: RegDocument,
  section: RegSection,
  isIgnored: boolean,
): Generator<RegToken, void, undefined> {
  const { key } = section;
  if (key !== undefined) yield* keyTokens(document.text, key, isIgnored);
  for (const line of linesOf(document, section)) {
    const dropped = droppedPart(line, isIgnored);
    if (dropped !== undefined) yield* droppedWords(document.text, dropped);
    else if (line.kind === 'value' && key?.followingValues === 'leaked') {
      yield { span: line.nameSpan, type: 'registryValue', modifiers: ['leaked'] };
    }
  }
}

function* keyTokens(
  text: string,
  key: RegKeyLine,
  isIgnored: boolean,
): Generator<RegToken, void, undefined> {
  if (!key.accepted || isIgnored) {
    yield* droppedWords(text, { start: key.span.start, end: key.trailingSpan.start });
  } else if (key.isDelete) {
    yield { span: key.pathSpan, type: 'registryKey', modifiers: ['deleted'] };
  }
}

/** The part of a line that has no effect though it is no comment; `undefined` when there is none. */
function droppedPart(line: RegBodyLine, isIgnored: boolean): Span | undefined {
  switch (line.kind) {
    case 'value':
      if (line.accepted && !isIgnored) return undefined;
      return { start: line.nameSpan.start, end: line.dataSpan.end };
    case 'junk':
      // The tree does not take Windows 3.1 lines apart, and most of them do have an effect.
      return line.reason === 'win31' ? undefined : line.span;
    case 'comment':
    case 'blank':
      return undefined;
  }
}

/** A token for each line of the text at `place`: VS Code has no tokens of several lines. */
function* droppedWords(text: string, place: Span): Generator<RegToken, void, undefined> {
  let lineStart = place.start;
  while (lineStart < place.end) {
    const contentEnd = Math.min(contentEndOf(text, lineStart), place.end);
    const start = skipBlanks(text, lineStart, contentEnd);
    const end = trimBlanks(text, start, contentEnd);
    const isComment = text.charCodeAt(start) === SEMICOLON;
    if (start < end && !isComment) {
      yield { span: { start, end }, type: 'droppedLine', modifiers: [] };
    }
    lineStart = nextLineStart(text, contentEnd);
  }
}
