import type { EncodingFix } from '../../finding';
import { message } from '../../message';
import type { RegDocument } from '../../reg/tree';
import type { Span } from '../../text/span';

/**
 * Stores a file as the registry editor does. It is a choice for `REGEDIT4`: whether Windows reads
 * the bytes of strings there by the header or by the way the file is stored is not known.
 */
export function storeAsUtf16({ header }: RegDocument): EncodingFix {
  return {
    kind: 'encoding',
    title: message('Save as UTF-16LE with byte order mark, as the registry editor does'),
    safe: header.kind !== 'regedit4' && header.kind !== 'win31',
    encoding: 'utf-16le',
  };
}

/** Where a finding about the file as a whole stands: at its header, or else its first character. */
export function fileSpan({ header, text }: RegDocument): Span {
  const { start, end } = header.nameSpan;
  return start < end ? header.nameSpan : { start: 0, end: Math.min(1, text.length) };
}
