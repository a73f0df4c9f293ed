import { hexTextEncoding } from '../../reg/hexData';
import type { RegDocument, RegValueLine } from '../../reg/tree';
import { lineEndingOf } from '../../text/lineEnding';
import { textOf } from '../../text/span';
import type { DataSetting } from './writeContent';

/**
 * Whether data can be written anew without losing anything: Windows reads all of it, and no comment
 * stands between its lines. A missing key above is no hindrance.
 */
export function isRewritable(document: RegDocument, line: RegValueLine): boolean {
  const isRead = line.accepted || line.problems.every(({ code }) => code === 'value-outside-key');
  if (!isRead) return false;
  // In an escape that only Wine is known to read, Windows may see another text than we do.
  if (line.problems.some(({ code }) => code.startsWith('string-escape'))) return false;
  return line.data.kind !== 'hex' || !textOf(document.text, line.data.bytesSpan).includes(';');
}

/** How the data of a line is written in its document. */
export function dataSetting(document: RegDocument, line: RegValueLine): DataSetting {
  return {
    column: line.dataSpan.start - line.span.start,
    lineEnding: lineEndingOf(document.text),
    encoding: hexTextEncoding(document.header.kind),
  };
}
