import fc from 'fast-check';
import { hexData } from './arbitraryHexData';
import {
  blanks,
  blanksOrOdd,
  oneOf,
  repeated,
  sequence,
  tail,
  type Weighted,
} from './arbitraryText';

/** Few names, so that values are written twice, in other letters, and deleted. */
const NAMES: Weighted = [
  [30, '"a"'],
  [30, '"b"'],
  [3, '"A"'],
  [12, '@'],
  [3, '""'],
  [1, '"@"'],
  [1, '"x=y"'],
  [1, '"a;b"'],
  [1, '" a "'],
  [1, '"back\\\\slash"'],
  [1, '"qu\\"ote"'],
  [1, '"é"'],
  [1, '"É"'],
  [1, '"new\\nline"'],
  [1, '"r\\rr"'],
  [1, '"odd\\q"'],
  [1, '"dwordName"'],
  [1, 'a'],
  [1, "'a'"],
  [1, '"a'],
  [1, 'a"'],
  [1, '"a""'],
  [1, '"a" "b"'],
  [1, '@a'],
  [1, '“a”'],
  [1, '"end\\"'],
];

const EQUALS: Weighted = [
  [80, '='],
  [2, ' = '],
  [1, '\t=\t'],
  [1, ' ='],
  [1, '= '],
  [1, '=='],
  [1, ':'],
  [1, ''],
];

const CHARACTERS: Weighted = [
  [8, 'text'],
  [2, ' '],
  [3, '\\\\'],
  [3, '\\"'],
  [1, ';'],
  [1, '#'],
  [1, '='],
  [1, '['],
  [1, ']'],
  [1, '@'],
  [1, '\\n'],
  [1, '\\r'],
  [1, '\\t'],
  [1, '\\x'],
  [1, '%PATH%'],
  [1, 'é€'],
  [1, '字😀'],
  [1, '"'],
  [1, '\t'],
  [1, '\n'],
  [1, 'hex:01'],
];

const STRING_ENDS: Weighted = [
  [40, '"'],
  [1, ''],
  [1, '\\"'],
  [1, '""'],
  [1, '”'],
];

const string = sequence(fc.constant('"'), repeated(oneOf(CHARACTERS), 4), oneOf(STRING_ENDS), tail);

const DWORDS: Weighted = [
  [6, '00000001'],
  [4, 'a'],
  [2, 'FFFFFFFF'],
  [2, '80000000'],
  [2, '1234abCD'],
  [1, '000000001'],
  [1, '123456789'],
  [1, ''],
  [1, '0x10'],
  [1, '-1'],
  [1, '+1'],
  [1, '1 2'],
  [1, 'zz'],
  [1, '1g'],
  [1, '1,'],
  [1, '1;c'],
  [1, '"1"'],
];

const DWORD_PREFIXES: Weighted = [
  [24, 'dword:'],
  [2, 'dword: '],
  [1, 'dword:\t'],
  [1, 'dword :'],
  [1, 'DWORD:'],
  [1, 'Dword:'],
  [1, 'qword:'],
  [1, 'dword'],
  [1, 'dword(4):'],
];

const dword = sequence(oneOf(DWORD_PREFIXES), oneOf(DWORDS), tail);

const DELETIONS: Weighted = [
  [8, '-'],
  [1, '- '],
  [1, '-;c'],
  [1, '- ; c'],
  [1, '- #c'],
  [1, '-"Test"'],
  [1, '--'],
  [1, '-dword:1'],
];

const WRONG_DATA: Weighted = [
  [1, ''],
  [1, 'text'],
  [1, '1'],
  [1, "'text'"],
  [1, '“text”'],
  [1, 'REG_SZ:x'],
  [1, 'str:"x"'],
  [1, 'str(2):"x"'],
  [1, ';c'],
  [1, '#c'],
  [1, '\\'],
  [1, ',\\'],
  [1, '"a",\\'],
];

const data = fc.oneof(
  { weight: 5, arbitrary: string },
  { weight: 4, arbitrary: dword },
  { weight: 9, arbitrary: hexData },
  { weight: 2, arbitrary: oneOf(DELETIONS) },
  { weight: 1, arbitrary: oneOf(WRONG_DATA) },
);

/** A line that sets or deletes a value, or tries to, with the lines that its bytes go on in. */
export const valueLine = sequence(blanksOrOdd, oneOf(NAMES), oneOf(EQUALS), blanks, data);
