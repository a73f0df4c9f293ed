import type { PolicyDocument } from '../../document';
import type { EditFix } from '../../finding';
import { message } from '../../message';
import { encodeString } from '../../reg/hexData';
import { unescapeRegString } from '../../reg/stringEscapes';
import { replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import { choiceFix, preferredFix, safeFix } from '../editFix';
import { lengthBeforeComment } from './lengthBeforeComment';
import { escapeLoose } from './looseLiteral';
import { numberBytes, replaceByHex, textEncodingOf, writeDword } from './writtenData';
import { readWrittenNumber } from './writtenNumber';

/** Where data with a made-up type stands. */
export interface TypedDataPlace {
  /** The type and what follows it, with a comment that may be there. */
  readonly whole: Span;
  /** What follows the colon. */
  readonly data: Span;
}

type Meaning = 'dword' | 'qword' | 'string' | 'expand' | 'binary';

/** The names that authors give to types, and what they mean by them. */
const MEANINGS: Readonly<Partial<Record<string, Meaning>>> = {
  dword: 'dword',
  dword32: 'dword',
  reg_dword: 'dword',
  int: 'dword',
  integer: 'dword',
  number: 'dword',
  qword: 'qword',
  reg_qword: 'qword',
  sz: 'string',
  reg_sz: 'string',
  str: 'string',
  string: 'string',
  expand_sz: 'expand',
  reg_expand_sz: 'expand',
  expand: 'expand',
  expandstring: 'expand',
  // Wine itself writes these in its own registry files.
  'str(2)': 'expand',
  bin: 'binary',
  binary: 'binary',
  reg_binary: 'binary',
};

/**
 * The fixes that write data with a made-up type, such as `qword:1` or `REG_SZ:text`, as a registry
 * file has it. None when the type or the data is not understood.
 *
 * @param type what stands before the colon, in lower case
 */
export function typedDataFixes(
  document: PolicyDocument,
  type: string,
  place: TypedDataPlace,
): readonly EditFix[] {
  const written = textOf(document.text, place.data);
  const meaning = MEANINGS[type.replace(/[ \t]/g, '')];
  if (meaning === undefined) return [];
  switch (meaning) {
    case 'dword':
      return numberFixes(document.text, place, written, 4);
    case 'qword':
      return numberFixes(document.text, place, written, 8);
    case 'string':
      return [stringFix(place, written)];
    case 'expand':
      return expandFixes(document, place, written);
    case 'binary':
      return binaryFixes(place, written);
  }
}

function numberFixes(
  text: string,
  { whole, data }: TypedDataPlace,
  written: string,
  length: 4 | 8,
): readonly EditFix[] {
  const word = /^[ \t]*"?([0-9a-fx]+)"?[ \t]*(?:;|$)/i.exec(written)?.[1] ?? '';
  const number = readWrittenNumber(word);
  if (number === undefined) return [];
  const place = { start: whole.start, end: data.start + lengthBeforeComment(written) };
  const isAmbiguous = number.hex !== undefined && number.decimal !== undefined;
  const fixes: EditFix[] = [];
  const add = (value: bigint | undefined, base: string): void => {
    if (value === undefined || value >= 1n << BigInt(length * 8)) return;
    const edit =
      length === 4
        ? replaceWith(place, writeDword(value))
        : replaceByHex(text, place, 11, numberBytes(value, 8));
    const values = { type: length === 4 ? 'REG_DWORD' : 'REG_QWORD', base, number: word };
    const title = isAmbiguous
      ? message("Write a {type} from {base} '{number}'", values)
      : message("Write a {type} from '{number}'", values);
    fixes.push((isAmbiguous ? choiceFix : safeFix)(title, edit));
  };
  add(number.hex, 'hex');
  add(number.decimal, 'decimal');
  return fixes;
}

/** The content of a string without its quotes, if it has any, and where it ends in `written`. */
function readText(written: string): { readonly content: string; readonly length: number } {
  const quoted = /^[ \t]*"((?:[^"\\]|\\.)*)"/.exec(written);
  if (quoted !== null) return { content: quoted[1] ?? '', length: quoted[0].length };
  const length = /^[^]*?(?=[ \t]+;|[ \t]*$)/.exec(written)?.[0].length ?? written.length;
  return { content: written.slice(0, length).trimStart(), length };
}

function stringFix({ whole, data }: TypedDataPlace, written: string): EditFix {
  const { content, length } = readText(written);
  return preferredFix(
    message('Write a string'),
    replaceWith({ start: whole.start, end: data.start + length }, `"${escapeLoose(content)}"`),
  );
}

function expandFixes(
  document: PolicyDocument,
  { whole, data }: TypedDataPlace,
  written: string,
): readonly EditFix[] {
  const { content, length } = readText(written);
  const text = unescapeRegString(escapeLoose(content));
  const bytes = encodeString(text, textEncodingOf(document));
  if (bytes === undefined) return [];
  const place = { start: whole.start, end: data.start + length };
  return [
    preferredFix(message('Write a REG_EXPAND_SZ'), replaceByHex(document.text, place, 2, bytes)),
  ];
}

function binaryFixes({ whole, data }: TypedDataPlace, written: string): readonly EditFix[] {
  const length = lengthBeforeComment(written);
  const digits = written
    .slice(0, length)
    .trim()
    .replace(/[ ,:-]/g, '');
  if (!/^(?:[0-9a-f]{2})+$/i.test(digits)) return [];
  return [
    safeFix(
      message('Write a REG_BINARY'),
      replaceWith(
        { start: whole.start, end: data.start + length },
        `hex:${digits.replace(/..(?=.)/g, '$&,')}`,
      ),
    ),
  ];
}
