import type { StoredText } from '../core';

/** The text of a file without its byte order mark, and how it is stored. */
export interface DecodedText {
  readonly text: string;
  readonly storage: StoredText;
}

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** The header of a registry file and an XML declaration are ASCII, so this many bytes show UTF-16. */
const SAMPLE_LENGTH = 64;

/**
 * Turns the bytes of a file into text as far as the web can as well: a byte order mark decides, then
 * the NUL bytes of UTF-16; what is valid UTF-8 is UTF-8; else an XML declaration is believed, and all
 * other text is in Windows-1252, the code page of Western systems.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = BYTE_ORDER_MARKS.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  if (mark !== undefined) {
    const text = new TextDecoder(mark.encoding).decode(bytes);
    return { text, storage: { encoding: mark.encoding, hasByteOrderMark: true } };
  }
  const encoding = utf16WithoutMark(bytes);
  if (encoding !== undefined) {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, storage: { encoding, hasByteOrderMark: false } };
  }
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) {
    return { text: utf8, storage: { encoding: 'utf-8', hasByteOrderMark: false } };
  }
  const western = new TextDecoder('windows-1252').decode(bytes);
  const text = tryDecode(bytes, declaredEncoding(western)) ?? western;
  return { text, storage: { encoding: 'ansi', hasByteOrderMark: false } };
}

function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE_LENGTH) & ~1);
  const pairs = sample.length / 2;
  if (pairs === 0) return undefined;
  const evenNuls = sample.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  const oddNuls = sample.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  if (oddNuls >= pairs * 0.75 && evenNuls <= pairs * 0.05) return 'utf-16le';
  return evenNuls >= pairs * 0.75 && oddNuls <= pairs * 0.05 ? 'utf-16be' : undefined;
}

/** `undefined` when the bytes are not valid, and for an encoding that is not known here. */
function tryDecode(bytes: Uint8Array, encoding: string | undefined): string | undefined {
  try {
    return encoding && new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding in an XML declaration, which stands at the very start (XML 1.0, 2.8 and 4.3.3). */
function declaredEncoding(text: string): string | undefined {
  const declaration = /^<\?xml\s[^>]*?\bencoding\s*=\s*(["'])([A-Za-z][\w.-]*)\1/;
  return declaration.exec(text.slice(0, 1024))?.[2];
}
