/** A way to store text that shows itself in the bytes. */
export interface UnicodeForm {
  readonly encoding: keyof typeof BYTE_ORDER_MARKS;
  /** How many bytes in front of the text are its byte order mark; 0 without one. */
  readonly markLength: number;
}

/** The marks with which files start that say how they are stored. */
export const BYTE_ORDER_MARKS = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
} as const;

const ENTRIES = Object.entries(BYTE_ORDER_MARKS) as readonly [
  UnicodeForm['encoding'],
  readonly number[],
][];

/**
 * Tells by its bytes how a text is stored: by the byte order mark, else UTF-16 by its NUL bytes.
 *
 * @returns `undefined` for text in UTF-8 without a mark or in a code page.
 */
export function unicodeForm(bytes: Uint8Array): UnicodeForm | undefined {
  const marked = ENTRIES.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return { encoding: marked[0], markLength: marked[1].length };
  const encoding = utf16WithoutMark(bytes);
  return encoding && { encoding, markLength: 0 };
}

/** The header of a registry file and an XML declaration are ASCII, so this many bytes show it. */
const SAMPLE_LENGTH = 64;

function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length, SAMPLE_LENGTH) >> 1;
  let evenNuls = 0;
  let oddNuls = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) evenNuls++;
    if (bytes[2 * pair + 1] === 0) oddNuls++;
  }
  if (pairs === 0) return undefined;
  if (oddNuls >= pairs * 0.75 && evenNuls <= pairs * 0.05) return 'utf-16le';
  if (evenNuls >= pairs * 0.75 && oddNuls <= pairs * 0.05) return 'utf-16be';
  return undefined;
}
