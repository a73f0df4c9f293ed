import { message } from '../../message';
import { BYTE_ORDER_MARK } from '../../reg/characters';
import { VERSION_5_HEADER } from '../../reg/header';
import { decodeHexText, encodeHexText, hexBytes } from '../../reg/hexData';
import { writeHexData } from '../../reg/hexWriter';
import { contentEndOf } from '../../reg/lines';
import { linesOf } from '../../reg/parseReg';
import type { RegDocument } from '../../reg/tree';
import { valueType } from '../../reg/valueTypes';
import { insertAt, replaceWith, type TextEdit } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import { span } from '../../text/span';
import type { Refactoring } from './refactoring';
import { dataSetting, isRewritable } from './writableData';

/**
 * Gives a file a header that Windows takes: a missing one is written, one further down moved to the
 * top, a misspelt one replaced. Nothing for a right header, and for `REGEDIT`, whose lines are in
 * another language.
 */
export function mendHeader(document: RegDocument): readonly Refactoring[] {
  const { header, text } = document;
  if (header.kind === 'version5' || header.kind === 'regedit4' || header.kind === 'win31')
    return [];
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const isWritten = header.problems.some(({ code }) => code !== 'header-missing');
  if (isWritten) {
    const words = text.slice(header.nameSpan.start, header.nameSpan.end);
    const wanted = /^regedit4\b/i.test(words) ? 'REGEDIT4' : VERSION_5_HEADER;
    const place = span(start, contentEndOf(text, start));
    return [headerRefactoring('Replace the header', [replaceWith(place, wanted)])];
  }
  const ending = lineEndingOf(text);
  const below = headerBelow(document);
  const edits = [
    insertAt(start, `${VERSION_5_HEADER}${ending}${ending}`),
    ...(below === undefined ? [] : [replaceWith(below, '')]),
  ];
  return [headerRefactoring('Add the header', edits)];
}

function headerRefactoring(title: string, edits: readonly TextEdit[]): Refactoring {
  return { kind: 'header', title: message(title), edits };
}

/** The line with a header that stands too far down. */
function headerBelow(document: RegDocument) {
  const [first] = document.sections;
  if (first === undefined || first.key !== undefined) return undefined;
  return linesOf(document, first).find(({ problems }) => {
    return problems.some(({ code }) => code === 'header-not-first');
  })?.span;
}

/**
 * Turns a `REGEDIT4` file into one of version 5, the bytes of its texts with it. Nothing when a text
 * has letters beyond ASCII, because they depend on the code page, or cannot be written anew.
 */
export function upgradeHeader(document: RegDocument): readonly Refactoring[] {
  const { header, text } = document;
  if (header.kind !== 'regedit4') return [];
  const edits = [replaceWith(header.nameSpan, VERSION_5_HEADER)];
  for (const section of document.sections) {
    for (const line of linesOf(document, section)) {
      if (line.kind !== 'value' || line.data.kind !== 'hex') continue;
      if (valueType(line.data.type)?.isText !== true) continue;
      const bytes = hexBytes(text, line.data);
      if (!isRewritable(document, line) || bytes.some((byte) => byte >= 0x80)) return [];
      const wide = encodeHexText(decodeHexText(bytes, 'ansi'), 'utf16le');
      const { column, lineEnding } = dataSetting(document, line);
      if (wide === undefined) return [];
      const newText = writeHexData(line.data.type, wide, column, lineEnding);
      edits.push(replaceWith(line.dataSpan, newText));
    }
  }
  return [headerRefactoring('Convert the file to version 5.00', edits)];
}
