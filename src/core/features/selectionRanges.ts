import { BACKSLASH, LOWER_X, SEMICOLON, hexDigit, skipBlanks, trimBlanks } from '../reg/characters';
import { contentEndOf } from '../reg/lines';
import type { RegBodyLine, RegDocument, RegHexData, RegKeyLine, RegValueLine } from '../reg/tree';
import { touches, type Span } from '../text/span';
import { sectionIndexAt } from '../reg/sectionAt';
import { growing } from './growingSpans';
import { keyNames } from './names/keyNames';
import { lineContentEnd, sectionBody, type SectionBody } from './sectionBody';

/**
 * What a growing selection covers at `offset`, from the smallest part to the whole text: a byte, the
 * bytes of its line, all bytes, the data, the value, its line, the values of the key, the section.
 * Each span lies inside the next one and is smaller.
 */
export function selectionSpans(document: RegDocument, offset: number): readonly Span[] {
  const { text, header } = document;
  const whole = { start: 0, end: text.length };
  const section = document.sections[sectionIndexAt(document, offset)];
  if (section === undefined) return growing([header.nameSpan, header.span, whole], offset);
  const body = sectionBody(document, section);
  const start = section.key?.span.start ?? section.span.start;
  const around = [{ start, end: body.end }, section.span, whole];
  const { key } = section;
  if (key !== undefined && offset < key.span.end) {
    return growing([...keyParts(text, key, offset), ...around], offset);
  }
  const index = body.lines.findIndex(({ span }) => offset < span.end);
  const line = body.lines[index < 0 ? body.lines.length - 1 : index];
  if (line === undefined) return growing(around, offset);
  return growing(
    [...lineParts(text, line, offset), ...bodySpans(text, body, line), ...around],
    offset,
  );
}

function keyParts(text: string, key: RegKeyLine, offset: number): readonly Span[] {
  const name = keyNames(key).find(({ span }) => touches(span, offset));
  const brackets = {
    start: skipBlanks(text, key.span.start, key.pathSpan.start),
    end: key.trailingSpan.start,
  };
  const parent = name && { start: key.pathSpan.start, end: name.span.end };
  const line = { start: key.span.start, end: lineContentEnd(text, key) };
  return [name?.span, parent, key.pathSpan, brackets, line, key.span].filter(
    (span) => span !== undefined,
  );
}

function lineParts(text: string, line: RegBodyLine, offset: number): readonly Span[] {
  const words = {
    start: skipBlanks(text, line.span.start, line.span.end),
    end: lineContentEnd(text, line),
  };
  const outer = [words, { start: line.span.start, end: words.end }, line.span];
  if (line.kind === 'value') return [...valueParts(text, line, offset), ...outer];
  return line.kind === 'comment' ? [line.textSpan, ...outer] : outer;
}

function valueParts(text: string, line: RegValueLine, offset: number): readonly Span[] {
  const { nameSpan, dataSpan, commentSpan } = line;
  const name = { start: nameSpan.start + 1, end: nameSpan.end - 1 };
  const value = { start: nameSpan.start, end: dataSpan.end };
  if (touches(nameSpan, offset)) {
    return name.start < name.end ? [name, nameSpan, value] : [nameSpan, value];
  }
  if (commentSpan !== undefined && offset >= commentSpan.start) return [commentSpan];
  return [...dataParts(text, line, offset), dataSpan, value];
}

function dataParts(text: string, { data }: RegValueLine, offset: number): readonly Span[] {
  switch (data.kind) {
    case 'string':
      return [data.contentSpan];
    case 'dword':
      return [data.digitsSpan];
    case 'hex':
      return hexParts(text, data, offset);
    case 'delete':
    case 'invalid':
      return [];
  }
}

function hexParts(text: string, data: RegHexData, offset: number): readonly Span[] {
  if (touches(data.typeSpan, offset)) return [data.typeSpan];
  const { bytesSpan } = data;
  let lineStart = offset;
  while (lineStart > bytesSpan.start && !isLineEnd(text, lineStart - 1)) lineStart--;
  const contentEnd = Math.min(contentEndOf(text, offset), bytesSpan.end);
  const start = skipBlanks(text, lineStart, contentEnd);
  const end = bytesEnd(text, start, contentEnd);
  if (offset < start || offset > end) return [bytesSpan];
  return [...byteAt(text, { start, end }, offset), { start, end }, bytesSpan];
}

/** The end of the bytes of one line, before its `\` and comment. */
function bytesEnd(text: string, start: number, contentEnd: number): number {
  let end = start;
  while (end < contentEnd) {
    const code = text.charCodeAt(end);
    if (code === BACKSLASH || code === SEMICOLON) break;
    end++;
  }
  return trimBlanks(text, start, end);
}

function byteAt(text: string, line: Span, offset: number): readonly Span[] {
  let { start, end } = { start: offset, end: offset };
  while (start > line.start && isByteSign(text, start - 1)) start--;
  while (end < line.end && isByteSign(text, end)) end++;
  return start < end ? [{ start, end }] : [];
}

function isByteSign(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return hexDigit(code) >= 0 || (code | 32) === LOWER_X;
}

function isLineEnd(text: string, offset: number): boolean {
  return text.charAt(offset) === '\n' || text.charAt(offset) === '\r';
}

/** The block of comments around a comment line, and all that stands below the key line. */
function bodySpans(text: string, body: SectionBody, line: RegBodyLine): readonly Span[] {
  const { lines } = body;
  const all = { start: lines[0]?.span.start ?? body.end, end: body.end };
  if (line.kind !== 'comment') return [all];
  const index = lines.indexOf(line);
  let first = index;
  let last = index;
  while (lines[first - 1]?.kind === 'comment') first--;
  while (lines[last + 1]?.kind === 'comment') last++;
  const start = lines[first]?.span.start ?? line.span.start;
  return [{ start, end: lineContentEnd(text, lines[last] ?? line) }, all];
}
