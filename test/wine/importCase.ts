import { encodeWindows1252 } from '../../src/core/reg/windows1252';

/** A file to import. */
export interface ImportCase {
  readonly text: string;
  /** Whether it is stored as UTF-16LE with its mark; else as Windows-1252, the code page of Wine here. */
  readonly isUtf16: boolean;
}

/** The keys that Wine keeps the imports below; each file gets a key of its own there. */
export const IMPORT_ROOT = 'Software\\GpolintWine';
export const CLASSES_ROOT = 'GpolintWine';

/**
 * Chooses how a text is stored. Wine reads the bytes of `hex(1)`, `hex(2)` and `hex(7)` by the form of
 * the file and not by its header, so a file with such bytes gets the form that belongs to its header.
 *
 * @param isUnusual - Whether to take the other form where both are right.
 */
export function importCase(text: string, isUnusual: boolean): ImportCase {
  const hasNativeUtf16 = !/^[ \t]*REGEDIT/.test(text);
  const isUtf16 = hasNativeUtf16 !== (isUnusual && !/hex[ \t]*\(/.test(text));
  return { text: isUtf16 ? text : asWindows1252(text), isUtf16 };
}

/** The text with a question mark for each character that is not in the code page. */
function asWindows1252(text: string): string {
  return Array.from(text, (sign) => (encodeWindows1252(sign) === undefined ? '?' : sign)).join('');
}

/** The bytes of the file that Wine imports, all its keys moved below the key with this number. */
export function importBytes({ text, isUtf16 }: ImportCase, id: number): Buffer {
  const moved = moveKeys(text, id);
  return isUtf16
    ? Buffer.from(`\ufeff${moved}`, 'utf16le')
    : Buffer.from(encodeWindows1252(moved) ?? '');
}

const HIVE = 'HKEY_(?:CLASSES_ROOT|CURRENT_USER|LOCAL_MACHINE|USERS|CURRENT_CONFIG|DYN_DATA)';

/** What ends the path of a key: the last bracket of its line. */
const PATH_END = '\\](?=[^\\]\\r\\n]*(?:$|[\\r\\n]))';

/** A key line up to the backslashes behind the hive; one that names nothing else is left out. */
const KEY_START = new RegExp(
  `((?:^|[\\r\\n])[ \\t]*\\[)(-?)(${HIVE})(\\\\+)(?!\\\\|${PATH_END})`,
  'gi',
);

/** A key line that opens a hive itself. */
const HIVE_LINE = new RegExp(`((?:^|[\\r\\n])[ \\t]*\\[)(${HIVE})(\\\\?${PATH_END})`, 'gi');

/** The start of a line of a Windows 3.1 file. */
const WIN31_START = /((?:^|[\r\n])HKEY_CLASSES_ROOT)(\\+)/g;

/**
 * Moves the keys of a text below one key of `HKEY_CURRENT_USER`: `[HKEY_X\A]` becomes
 * `[HKEY_CURRENT_USER\…\HKEY_X\A]`. Faults stay where they are: doubled backslashes behind the hive
 * still stand behind the hive, and the hive keeps its letter case.
 */
function moveKeys(text: string, id: number): string {
  return text
    .replace(KEY_START, (_, start: string, minus: string, hive: string, backslashes: string) => {
      return `${start}${minus}${likeCase(hive)}${backslashes}${IMPORT_ROOT}\\${id}\\${hive}\\`;
    })
    .replace(HIVE_LINE, (_, start: string, hive: string, end: string) => {
      return `${start}${likeCase(hive)}\\${IMPORT_ROOT}\\${id}\\${hive}${end}`;
    })
    .replace(WIN31_START, (_, hive: string, backslashes: string) => {
      return `${hive}${backslashes}${CLASSES_ROOT}\\${id}\\`;
    });
}

function likeCase(hive: string): string {
  if (hive === hive.toUpperCase()) return 'HKEY_CURRENT_USER';
  return hive === hive.toLowerCase() ? 'hkey_current_user' : 'Hkey_Current_User';
}
