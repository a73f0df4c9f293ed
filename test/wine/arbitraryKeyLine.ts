import fc from 'fast-check';
import { blanksOrOdd, oneOf, repeated, sequence, type Weighted } from './arbitraryText';

const HIVES: Weighted = [
  [6, 'HKEY_CURRENT_USER'],
  [6, 'HKEY_LOCAL_MACHINE'],
  [2, 'HKEY_CLASSES_ROOT'],
  [1, 'HKEY_USERS'],
  [1, 'HKEY_CURRENT_CONFIG'],
  [1, 'HKEY_DYN_DATA'],
  [1, 'hkey_current_user'],
  [1, 'Hkey_Local_Machine'],
];

const WRONG_HIVES: Weighted = [
  [1, 'HKEY_CLASSES_ROOTS'],
  [1, 'HKEY_LOCAL'],
  [1, 'Computer\\HKEY_CURRENT_USER'],
  [1, ''],
  [1, 'HKEY_USERS '],
  [2, 'HKLM'],
  [2, 'hkcu'],
  [1, 'HKCR'],
  [1, '[HKEY_CURRENT_USER'],
  [1, '-HKEY_CURRENT_USER'],
];

/** Few names, so that keys are opened again, in other letters, and deleted. */
const NAMES: Weighted = [
  [8, 'A'],
  [8, 'B'],
  [3, 'a'],
  [2, 'Long Name'],
  [1, 'é'],
  [1, 'É'],
  [1, 'A]B'],
  [1, 'q"q'],
  [1, 's/s'],
  [1, 'c;c'],
  [1, 'h#h'],
  [1, '='],
  [1, ' A'],
  [1, 'A '],
  [1, '-'],
  [1, '[A]'],
  [1, '字'],
];

const SEPARATORS: Weighted = [
  [30, '\\'],
  [2, '\\\\'],
  [1, '\\\\\\'],
  [1, '/'],
];

const path = sequence(
  fc.oneof({ weight: 12, arbitrary: oneOf(HIVES) }, { weight: 1, arbitrary: oneOf(WRONG_HIVES) }),
  repeated(sequence(oneOf(SEPARATORS), oneOf(NAMES)), 3),
);

const OPENINGS: Weighted = [
  [24, '['],
  [8, '[-'],
  [1, '[ '],
  [1, '[\t'],
  [1, '[ -'],
  [1, '[- '],
  [1, '[--'],
  [1, '-['],
  [1, '[['],
  [1, ''],
];

const CLOSINGS: Weighted = [
  [40, ']'],
  [2, ''],
  [2, '] '],
  [2, '] ; c'],
  [1, '] ; see [1]'],
  [1, ']=-'],
  [1, ']]'],
  [1, ' ]'],
  [1, '\t]'],
  [1, '\\]'],
  [1, '\\\\]'],
  [1, '\\\\\\\\]'],
  [1, '] x'],
  [1, '\n]'],
  [1, '"a"="b"]'],
];

/** A line that opens or deletes a key, or tries to. */
export const keyLine = sequence(blanksOrOdd, oneOf(OPENINGS), path, oneOf(CLOSINGS));
