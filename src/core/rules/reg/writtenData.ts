import type { PolicyDocument } from '../../document';
import { hexTextEncoding, type HexTextEncoding } from '../../reg/hexData';
import { writeHexData } from '../../reg/hexWriter';
import { replaceWith, type TextEdit } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import type { Span } from '../../text/span';

/** A number from 0 to 4294967295 as the registry editor writes a `REG_DWORD`. */
export function writeDword(value: number | bigint): string {
  return `dword:${value.toString(16).padStart(8, '0')}`;
}

/** The bytes of a number, lowest first, as the registry holds it. */
export function numberBytes(value: bigint, length: 4 | 8): Uint8Array {
  const bytes = new Uint8Array(length);
  let rest = value;
  for (let index = 0; index < length; index++) {
    bytes[index] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return bytes;
}

/** Writes bytes of a type in place of the text at `place`, broken into lines as on export. */
export function replaceByHex(text: string, place: Span, type: number, bytes: Uint8Array): TextEdit {
  const column = place.start - lineStartBefore(text, place.start);
  return replaceWith(place, writeHexData(type, bytes, column, lineEndingOf(text)));
}

/** How text in bytes is encoded in this document. */
export function textEncodingOf(document: PolicyDocument): HexTextEncoding {
  return hexTextEncoding(document.language === 'reg' ? document.reg.header.kind : 'version5');
}

/** The start of the line that holds `offset`. */
export function lineStartBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !'\r\n'.includes(text.charAt(start - 1))) start--;
  return start;
}
