import { declaredEncoding, unicodeForm, type StoredText } from '../core';

/** The text of a file without its byte order mark, and how it is stored. */
export interface DecodedText {
  readonly text: string;
  readonly storage: StoredText;
}

/**
 * Turns the bytes of a file into text as far as the web can as well: a byte order mark decides, then
 * the NUL bytes of UTF-16; what is valid UTF-8 is UTF-8; else an XML declaration is believed, and all
 * other text is in Windows-1252, the code page of Western systems.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const form = unicodeForm(bytes);
  if (form !== undefined) {
    const { encoding, markLength } = form;
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, storage: { encoding, hasByteOrderMark: markLength > 0 } };
  }
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) {
    return { text: utf8, storage: { encoding: 'utf-8', hasByteOrderMark: false } };
  }
  const western = new TextDecoder('windows-1252').decode(bytes);
  const text = tryDecode(bytes, declaredEncoding(western)?.name) ?? western;
  return { text, storage: { encoding: 'ansi', hasByteOrderMark: false } };
}

/** `undefined` when the bytes are not valid, and for an encoding that is not known here. */
function tryDecode(bytes: Uint8Array, encoding: string | undefined): string | undefined {
  try {
    return encoding && new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
