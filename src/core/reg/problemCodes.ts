/**
 * What is wrong with a line, in terms of what Windows does with it; rules turn codes into findings.
 * A line with a problem marked `dropped` is not accepted. Sources are Wine's conformance tests for
 * the registry editor and `reg import`; where only Wine's own behaviour is known it says `Wine`.
 */
export const REG_PROBLEM_CODES = [
  // Header.
  /** The first line is no header and none comes later: the file is refused. */
  'header-missing',
  /** A header below another line: the file is refused. */
  'header-not-first',
  /** A second header; the line is skipped. */
  'header-repeated',
  /** A header in other letter case: the file is refused. */
  'header-case',
  /** `Windows Registry Editor` with another version: the file is refused. */
  'header-version',
  /** Starts with `REGEDIT`: the import reports success and reads nothing. */
  'header-ignored',
  /** Text or blanks after the version 5 header; Wine refuses the file, Windows is not known. */
  'header-trailing-text',
  /** `REGEDIT`, the Windows 3.1 form. */
  'header-win31',

  // Keys.
  /** No `]`: dropped, and the values below leak into the key above. */
  'key-unclosed',
  /** `HKEY_…` without `[`: dropped, and the values below leak into the key above. */
  'key-unopened',
  /** Blank after `[` or `[-`: dropped. */
  'key-leading-blank',
  /** Blank before `]`: part of the key's name. */
  'key-trailing-blank',
  /** The last `]` stands in a comment, so the name reaches up to it. */
  'key-bracket-in-comment',
  /** Text after `]` that is no comment; it is ignored. */
  'key-trailing-text',
  /** `[]` or `[-]`: dropped. */
  'key-empty',
  /** The first part of the path is no hive: dropped with the values below. */
  'key-root-unknown',
  /** `HKLM` and the like, which the registry editor does not know: dropped. */
  'key-root-abbreviated',
  /** `Computer\` before the hive, as the address bar shows it: dropped. */
  'key-computer-prefix',
  /** `/` after the hive in place of `\`: dropped. */
  'key-separator-slash',
  /** `[-HIVE]`: a hive cannot be deleted. */
  'key-root-delete',
  /** Backslash before the hive: dropped. */
  'key-leading-backslash',
  /** Two or more backslashes between the hive and the key: dropped (Wine). */
  'key-hive-double-backslash',
  /** Backslash before `]`; it is tolerated. */
  'key-trailing-backslash',
  /** Two or more backslashes between key names; they count as one. */
  'key-double-backslash',
  /** `-[key]`: dropped. */
  'delete-before-bracket',
  /** `[key]=-`: the key is created, not deleted. */
  'delete-after-bracket',

  // Value names.
  /** Before the first key, below a deleted key or below one that was not opened: dropped. */
  'value-outside-key',
  /** No quote before the name: dropped. */
  'name-unquoted',
  /** Apostrophes for quotes: dropped. */
  'name-single-quoted',
  /** No quote after the name: dropped. */
  'name-unterminated',
  /** Backslash before a character that needs none; Wine drops the backslash. */
  'name-escape-unknown',
  /** `\n` or `\r`; Wine reads a line break. */
  'name-escape-newline',
  /** `\0`: dropped. */
  'name-escape-null',
  /** No `=` after the name: dropped. */
  'equals-missing',

  // Data.
  /** Nothing after `=`: dropped. */
  'data-missing',
  /** Data that is no string, type or `-`: dropped. */
  'data-unknown',
  /** Text after the data that is no comment: dropped. */
  'data-trailing-text',
  /** `#` after the data, which starts no comment there: dropped. */
  'data-hash-comment',
  /** `-` followed by text that is no comment: dropped. */
  'delete-trailing-text',
  /** `DWORD:`, `Hex(2):`: dropped. */
  'type-case',
  /** `qword:`, `REG_DWORD:` and the like: dropped. */
  'type-unknown',

  // Strings.
  /** No closing quote: dropped. */
  'string-unterminated',
  /** A string that goes on in the next lines: dropped. */
  'string-multiline',
  /** A quote inside the string that is not escaped: dropped. */
  'string-inner-quote',
  /** Backslash before a character that needs none; Wine drops the backslash. */
  'string-escape-unknown',
  /** `\n` or `\r`; Wine reads a line break. */
  'string-escape-newline',
  /** `\0`: dropped. */
  'string-escape-null',

  // Numbers.
  /** No digits: dropped; before a comment Wine reads 0. */
  'dword-empty',
  /** More than eight digits, leading zeros included: dropped. */
  'dword-too-long',
  /** `0x` before the digits: dropped. */
  'dword-prefix',
  /** A sign before the digits: dropped. */
  'dword-sign',
  /** Something that is no hex digit: dropped. */
  'dword-not-hex',

  // Bytes.
  /** The type in `hex(N)` is no hex number up to ffffffff: dropped. */
  'hex-type-invalid',
  /** More than ff: dropped. */
  'hex-byte-too-large',
  /** Something that is no hex digit: dropped. */
  'hex-byte-invalid',
  /** Two commas without a byte between them: dropped. */
  'hex-byte-missing',
  /** Not two digits; Wine reads the byte. */
  'hex-byte-digits',
  /** `0x` before a byte; Wine reads the byte. */
  'hex-byte-prefix',
  /** Another separator than a comma: dropped. */
  'hex-separator',
  /** Blank between a comma and the next byte; Wine skips it. */
  'hex-blank',
  /** Blank after the comma that ends a continuation line: dropped (Wine). */
  'hex-trailing-blank',

  // Continuation lines.
  /** `\` that no comma precedes: dropped. */
  'continuation-without-comma',
  /** `/` in place of `\`: dropped. */
  'continuation-slash',
  /** Text after `\` that is no comment: dropped. */
  'continuation-trailing-text',
  /** `,\` and then a key or value line: dropped, and that line is swallowed. */
  'continuation-swallows-line',
  /** `,\` and then another line that holds no bytes: dropped with that line. */
  'continuation-not-hex',
  /** More bytes in the next line but no `\`: the value ends here. */
  'continuation-missing',
  /** `,\` at the end of the file; the value is kept. */
  'continuation-at-end',

  // Any line.
  /** Nothing of the language; the line is skipped. */
  'line-unknown',
  /** UTF-16 text whose bytes were shifted, as by a line end conversion; the line is skipped. */
  'line-byte-swapped',
  /** U+0000; Wine stops reading the file there. */
  'null-character',
  /** A no-break space or another blank that Windows does not skip: dropped, but for Wine in bytes. */
  'blank-not-ascii',
  /** A quote of a word processor: dropped. */
  'quote-typographic',
  /** The full-width form of a sign: dropped. */
  'character-fullwidth',
] as const;
export type RegProblemCode = (typeof REG_PROBLEM_CODES)[number];
