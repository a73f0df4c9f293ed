/** The ways to store text that make a difference to Windows; `ansi` is every code page. */
export type StoredEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'ansi';

/**
 * How the text of a file is stored. Windows reads a `.reg` file as UTF-16 when it starts with that
 * byte order mark and in the code page of the machine otherwise.
 */
export interface StoredText {
  readonly encoding: StoredEncoding;
  /** `undefined` when that is not known, as in an editor that hides the mark. */
  readonly hasByteOrderMark: boolean | undefined;
}

/** How the registry editor itself stores what it exports. */
export const UTF16LE_WITH_MARK: StoredText = { encoding: 'utf-16le', hasByteOrderMark: true };
