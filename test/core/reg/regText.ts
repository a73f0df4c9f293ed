import fc from 'fast-check';

const HEADERS = [
  'Windows Registry Editor Version 5.00',
  'REGEDIT4',
  'REGEDIT',
  'REGEDIT5',
  '',
  '; x',
];

/** Parts of lines, right ones and the faults that authors make. */
const PARTS = [
  '[HKEY_CURRENT_USER\\Software\\A]',
  '[-HKEY_LOCAL_MACHINE\\B]',
  '[HKLM\\C',
  '[ HKEY_USERS\\D] ; [1]',
  '[HKEY_USERS\\\\E\\\\F\\ ]',
  '"name"=',
  '"na\\\\me"',
  '"open',
  '@',
  '=',
  '"text"',
  '"C:\\Temp\\new"',
  '-',
  'dword:0000000a',
  'dword:0x1',
  'hex:',
  'hex(2):',
  'hex():',
  'HEX(7):',
  'hex(0x2):',
  '01,02,',
  '1, 0x02',
  '03',
  'zz',
  ',\\',
  '\\',
  '/',
  '; comment',
  '# hash',
  'junk',
  ' ',
  '\t',
  '\u00a0',
  '“x”',
  '\0',
  '\u5b00\u4800',
];

const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\r');

const line = fc
  .tuple(fc.array(fc.constantFrom(...PARTS), { maxLength: 5 }), lineEnd)
  .map(([parts, end]) => parts.join('') + end);

/** Texts of lines made of parts of the language in any order, most below a header. */
export const regText = fc
  .tuple(fc.constantFrom(...HEADERS), lineEnd, fc.array(line, { maxLength: 12 }))
  .map(([header, end, lines]) => header + end + lines.join(''));
