import fc from 'fast-check';
import { oneOf, sequence, tail, type Weighted } from './arbitraryText';

const PREFIXES: Weighted = [
  [24, 'hex:'],
  [3, 'hex(0):'],
  [12, 'hex(1):'],
  [16, 'hex(2):'],
  [3, 'hex(3):'],
  [3, 'hex(4):'],
  [1, 'hex(5):'],
  [1, 'hex(6):'],
  [16, 'hex(7):'],
  [1, 'hex(8):'],
  [1, 'hex(a):'],
  [1, 'hex(B):'],
  [3, 'hex(b):'],
  [1, 'hex(c):'],
  [1, 'hex(100):'],
  [1, 'hex(ffffffff):'],
  [1, 'hex(00000002):'],
  [1, 'hex(000000002):'],
  [1, 'hex(100000000):'],
  [1, 'hex(0x2):'],
  [1, 'hex(x2):'],
  [1, 'hex():'],
  [1, 'hex( 2):'],
  [1, 'hex(2 ):'],
  [1, 'hex (2):'],
  [1, 'hex(2) :'],
  [1, 'hex(g):'],
  [1, 'hex(-1):'],
  [1, 'hex(+7):'],
  [1, 'hex(-0):'],
  [1, 'hex(2:'],
  [1, 'hex2:'],
  [1, 'hex'],
  [1, 'hex :'],
  [1, 'HEX:'],
  [1, 'Hex(2):'],
];

/** Mostly whole UTF-16 characters, so that text in bytes has an even length. */
const BYTES: Weighted = [
  [30, '41,00'],
  [16, '00,00'],
  [6, '61,00,62,00'],
  [2, 'FF,fe'],
  [2, '3d,d8,00,de'],
  [3, '01'],
  [2, '00'],
  [1, '1,2'],
  [1, '1'],
  [1, '100'],
  [1, '001,0'],
  [1, '0x01,00'],
  [1, '0X1'],
  [1, '0x'],
  [1, 'zz'],
  [1, '0g'],
  [1, '-1'],
  [1, ''],
];

const SEPARATORS: Weighted = [
  [120, ','],
  [3, ', '],
  [1, ' ,'],
  [1, ' '],
  [1, ',\t'],
  [1, ',,'],
  [1, '.'],
  [1, ';'],
  [1, ''],
  [1, ',\u00a0'],
];

/** Ways to go on in the next line, most of them right. */
const BREAKS: Weighted = [
  [60, ',\\\n  '],
  [4, ',\\\n'],
  [2, ',\\\n\t'],
  [2, ', \\ \n '],
  [2, ',\\;c\n  '],
  [2, ',\\ ; c,00\n  '],
  [2, ',\\\n\n  '],
  [2, ',\\\n \t\n'],
  [2, ',\\\n;c\n  '],
  [1, ',\\\n ; c \\\n\n  '],
  [2, ',\\\n#c\n  '],
  [2, '\\\n  '],
  [2, ' \\\n  '],
  [2, ',\n  '],
  [1, '\n  '],
  [1, ',/\n  '],
  [1, ',\\\\\n  '],
  [1, ',\\ x\n  '],
  [1, ',\\\n  ,'],
  [1, ',\\\n\\\n  '],
  [1, ',0\\\n0,'],
  [1, ',\\#c\n  '],
];

const ENDINGS: Weighted = [
  [30, ''],
  [3, ','],
  [2, ', '],
  [3, ',\\'],
  [2, '\\'],
  [1, ' \\'],
  [2, ',;c'],
  [1, ', ; c'],
  [1, ',\\\n'],
  [1, ',\\\n;c'],
];

const joint = fc.oneof(
  { weight: 5, arbitrary: oneOf(SEPARATORS) },
  { weight: 3, arbitrary: oneOf(BREAKS) },
);

const bytes = fc
  .tuple(
    fc.array(fc.tuple(oneOf(BYTES), joint), { maxLength: 5 }),
    fc.oneof({ weight: 8, arbitrary: oneOf(BYTES) }, { weight: 1, arbitrary: fc.constant('') }),
  )
  .map(([parts, last]) => parts.flat().join('') + last);

const PLAIN: Weighted = [
  [1, ''],
  [1, '41,00'],
  [1, '41,00,00,00'],
  [1, '41,00,00,00,42,00,00,00,00,00'],
  [1, '01,02,03,04'],
  [1, '01,02,03,04,05,06,07,08'],
  [1, ' 01,02,\\\n  03'],
  [1, '\\\n  41,00,42,00'],
];

/** Data of bytes, with and without continuation lines. */
export const hexData = fc.oneof(
  { weight: 4, arbitrary: sequence(oneOf(PREFIXES), bytes, oneOf(ENDINGS), tail) },
  { weight: 3, arbitrary: sequence(oneOf(PREFIXES), oneOf(PLAIN), tail) },
);
