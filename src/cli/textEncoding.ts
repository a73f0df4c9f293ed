import iconv from 'iconv-lite';
import type { StoredEncoding, StoredText } from '../core';

/** How the text of a file is stored: what is needed to write it back as it was. */
export interface TextEncoding {
  /** A name that iconv-lite knows. */
  readonly name: string;
  readonly hasBom: boolean;
}

/** The code page of Windows in Western Europe and the Americas. */
export const DEFAULT_CODE_PAGE = 'windows-1252';

const UNICODE_NAMES: readonly StoredEncoding[] = ['utf-8', 'utf-16le', 'utf-16be'];

/** The encoding in the terms of the core, which does not tell code pages apart. */
export function storedTextOf({ name, hasBom }: TextEncoding): StoredText {
  const encoding = UNICODE_NAMES.find((known) => known === name) ?? 'ansi';
  return { encoding, hasByteOrderMark: hasBom };
}

/** What iconv-lite knows beside ways to store text, and UTF forms that choose a byte order anew. */
const NOT_FOR_FILES = ['base64', 'hex', 'utf7', 'utf7imap', 'utf16', 'utf32'];

/** Whether text can be read and written back by this name, letter case and punctuation ignored. */
export function isEncodingName(name: string): boolean {
  const canonical = name.toLowerCase().replace(/[^0-9a-z]/g, '');
  return canonical !== '' && !NOT_FOR_FILES.includes(canonical) && iconv.encodingExists(name);
}
