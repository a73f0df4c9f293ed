import type { Span } from '../text/span';
import type { RegProblemCode } from './problemCodes';

/**
 * The tree of a `.reg` file keeps every character: the header and the sections follow each other
 * without a gap, and so do the key line and the lines of a section. All spans are absolute offsets.
 * A line's span includes its line end; a value's span covers its continuation lines too.
 *
 * The lines of a section are not part of the tree: `linesOf` reads them. A large export has a million
 * of them, and what keeps them all costs several times the reading.
 *
 * Whether a line is `accepted` is said as if the header were right: a reader that wants to know what
 * an import does looks at `header.kind` first, because `ignored` and `invalid` import nothing.
 */
export interface RegDocument {
  readonly text: string;
  readonly header: RegHeader;
  /** The lines before the first key line come as a section without a key, if there are any. */
  readonly sections: readonly RegSection[];
  /** Whether U+0000 stands anywhere in the text. */
  readonly hasNullCharacters: boolean;
}

/**
 * The first line, which decides whether anything is imported (facts: Wine's conformance tests):
 * - `version5`: `Windows Registry Editor Version 5.00`
 * - `regedit4`: `REGEDIT4`, `win31`: `REGEDIT`
 * - `ignored`: another line that starts with `REGEDIT`; the import reports success and reads nothing
 * - `invalid`: any other text; the file is refused
 */
export type RegHeaderKind = 'version5' | 'regedit4' | 'win31' | 'ignored' | 'invalid';

/** The first line, which says in which form the rest is written. */
export interface RegHeader {
  readonly kind: RegHeaderKind;
  /**
   * The whole first line with its line end. Empty, at the start of the text, when the first line is
   * blank, a comment, a key or a value: then it is a line of the first section and no header.
   */
  readonly span: Span;
  /** The words of the header without blanks around them; the whole line's text when invalid. */
  readonly nameSpan: Span;
  readonly problems: readonly RegProblem[];
}

/**
 * What stays the same object while the text of a section and all that was read from it stay the same,
 * wherever the section moves in its document; the key for what is remembered about a section.
 */
export interface SectionIdentity {
  readonly kind: 'section';
  /** A number that equal keys share, so that few keys of a large file have to be compared; 0 without one. */
  readonly pathHash: number;
}

/** A key line with the lines below it. */
export interface RegSection {
  readonly identity: SectionIdentity;
  readonly span: Span;
  /** `undefined` for the lines before the first key line. */
  readonly key: RegKeyLine | undefined;
}

/** A line below a key line, or before the first one. */
export type RegBodyLine = RegValueLine | RegCommentLine | RegBlankLine | RegJunkLine;

/** A line of a section, its key line included. */
export type RegLine = RegKeyLine | RegBodyLine;

interface RegLineBase {
  readonly span: Span;
  readonly problems: readonly RegProblem[];
}

/** `[HIVE\path]` or `[-HIVE\path]`; also a line that starts with `[` and is no key to Windows. */
export interface RegKeyLine extends RegLineBase {
  readonly kind: 'key';
  readonly isDelete: boolean;
  /** Between `[` or `[-` and the last `]` of the line; blanks at its end belong to the key. */
  readonly pathSpan: Span;
  /** The text of `pathSpan`. */
  readonly path: string;
  /** After the last `]` and before the line end; Windows ignores it. */
  readonly trailingSpan: Span;
  /** Whether Windows opens the key, or deletes it. */
  readonly accepted: boolean;
  /** Values below go to this key, are dropped, or leak into the key that was open before. */
  readonly followingValues: 'applied' | 'dropped' | 'leaked';
}

/** A line that starts with `"` or `@`, with its continuation lines. */
export interface RegValueLine extends RegLineBase {
  readonly kind: 'value';
  /** The name without quotes and escapes; empty for `@` and `""`, the default value. */
  readonly name: string;
  /** The name as written, quotes included. */
  readonly nameSpan: Span;
  readonly data: RegData;
  /** The data as written, type prefix and continuation lines included, comment excluded. */
  readonly dataSpan: Span;
  /** A comment after the data, from its `;` to the line end; `undefined` when there is none. */
  readonly commentSpan: Span | undefined;
  /** Whether Windows sets or deletes the value; `false` when it silently drops the line. */
  readonly accepted: boolean;
}

/** What stands behind the equals sign of a value. */
export type RegData = RegStringData | RegDwordData | RegHexData | RegDeleteData | RegInvalidData;

/** `"text"`. */
export interface RegStringData {
  readonly kind: 'string';
  /** Between the quotes; up to the end of the line when the string is not closed. */
  readonly contentSpan: Span;
  /** The content with its escapes resolved. */
  readonly value: string;
}

/** `dword:` with its digits. */
export interface RegDwordData {
  readonly kind: 'dword';
  readonly digitsSpan: Span;
  /** 0 to 4294967295; `undefined` when the digits are not 1 to 8 hex digits. */
  readonly value: number | undefined;
}

/** `hex:` or `hex(N):`; `hexBytes` of `hexData.ts` reads the bytes. */
export interface RegHexData {
  readonly kind: 'hex';
  /** The number of the registry type, 3 for `hex:`. */
  readonly type: number;
  /** `hex`, or `hex(N)`, without the colon. */
  readonly typeSpan: Span;
  /** After the colon, to the end of the data; holds line ends and comments of continuation lines. */
  readonly bytesSpan: Span;
  /**
   * How many bytes are written (without a terminator that Windows adds) before the end of the data
   * or the first byte that cannot be read.
   */
  readonly byteCount: number;
}

/** `-`: the value is deleted. */
export interface RegDeleteData {
  readonly kind: 'delete';
}

/** Nothing that Windows reads. */
export interface RegInvalidData {
  readonly kind: 'invalid';
}

/** `;` starts a comment; a line that starts with `#` is unknown to Windows and so does no harm. */
export interface RegCommentLine extends RegLineBase {
  readonly kind: 'comment';
  /** After the sign, before the line end. */
  readonly textSpan: Span;
  readonly sign: ';' | '#';
}

/** A line with nothing but blanks. */
export interface RegBlankLine extends RegLineBase {
  readonly kind: 'blank';
}

/**
 * Why Windows skips a line without a word:
 * - `unknown`: it starts like nothing in the language
 * - `swallowed`: a value above it ended in `,\`, so it was read as bytes and lost
 * - `rest`: it is the rest of the string, hex data or key that the line above breaks off; the problem
 *   is told there
 * - `win31`: a line of a Windows 3.1 file, which this tree does not take apart
 */
export type RegJunkReason = 'unknown' | 'swallowed' | 'rest' | 'win31';

/** A line that has no effect. */
export interface RegJunkLine extends RegLineBase {
  readonly kind: 'junk';
  readonly reason: RegJunkReason;
}

/** What is wrong with a part of a line; the spans of one line's problems do not overlap. */
export interface RegProblem {
  readonly code: RegProblemCode;
  /** What a quick fix would replace, or stand beside when it inserts. */
  readonly span: Span;
  /** A second place that explains it, such as the line that a broken continuation swallows. */
  readonly related?: Span;
}

export { REG_PROBLEM_CODES, type RegProblemCode } from './problemCodes';
