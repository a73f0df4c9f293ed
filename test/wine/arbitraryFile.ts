import fc from 'fast-check';
import { keyLine } from './arbitraryKeyLine';
import { oneOf, sequence, type Weighted } from './arbitraryText';
import { valueLine } from './arbitraryValueLine';

const VERSION_5 = 'Windows Registry Editor Version 5.00';

const HEADERS: Weighted = [
  [120, VERSION_5],
  [40, 'REGEDIT4'],
  [4, ` \t${VERSION_5}`],
  [2, '  REGEDIT4'],
  [1, 'REGEDIT3'],
  [1, 'REGEDIT5'],
  [1, 'REGEDIT 4'],
  [1, 'REGEDIT4FOO'],
  [1, 'REGEDIT4 FOO'],
  [1, 'REGEDIT4 '],
  [1, 'REGEDIT '],
  [1, 'regedit4'],
  [1, 'Regedit4'],
  [1, 'regedit'],
  [1, VERSION_5.toUpperCase()],
  [1, 'Windows Registry Editor version 5.00'],
  [1, 'Windows Registry Editor Version 4.00'],
  [1, 'Windows Registry Editor Version 5'],
  [1, 'Windows Registry Editor Version 5.001'],
  [1, `\n${VERSION_5}`],
  [1, `; c\n${VERSION_5}`],
  [1, `x${VERSION_5}`],
  [1, ''],
];

const OTHER_LINES: Weighted = [
  [6, ''],
  [3, '; comment'],
  [2, '  ;"a"="c"'],
  [2, '# comment'],
  [1, ' \t'],
  [1, '; [HKEY_CURRENT_USER\\A]'],
  [1, ';comment \\'],
  [1, '; comment,\\'],
  [1, 'junk'],
  [1, '41,00'],
  [1, '  41,00,\\'],
  [1, ':: c'],
  [1, '// c'],
  [1, 'REGEDIT4'],
  [1, VERSION_5],
  [1, 'HKEY_CURRENT_USER\\A]'],
  [1, '\\'],
  [1, ',\\'],
  [1, '"'],
  [1, '@'],
  [1, '='],
  [1, '['],
  [1, ']'],
  [1, '[]'],
  [1, '[-]'],
  [1, '\f'],
  [1, '\u3000"a"="wide"'],
];

const rightKeyLine = oneOf([
  [3, '[HKEY_CURRENT_USER\\A]'],
  [1, '[HKEY_LOCAL_MACHINE\\B]'],
]);

const line = fc.oneof(
  { weight: 3, arbitrary: keyLine },
  { weight: 4, arbitrary: rightKeyLine },
  { weight: 12, arbitrary: valueLine },
  { weight: 3, arbitrary: oneOf(OTHER_LINES) },
);

const firstLine = fc.oneof({ weight: 4, arbitrary: rightKeyLine }, { weight: 1, arbitrary: line });

const bodyText = fc
  .tuple(
    oneOf(HEADERS),
    oneOf([
      [4, '\n\n'],
      [1, '\n'],
    ]),
    firstLine,
    fc.array(line, { maxLength: 12 }),
  )
  .map(([header, gap, first, lines]) => header + gap + [first, ...lines].join('\n'));

const win31Line = sequence(
  oneOf([
    [14, 'HKEY_CLASSES_ROOT\\'],
    [1, ' HKEY_CLASSES_ROOT\\'],
    [1, 'hkey_classes_root\\'],
    [1, 'HKEY_CURRENT_USER\\'],
    [1, '[HKEY_CLASSES_ROOT\\'],
    [1, ';'],
  ]),
  oneOf([
    [4, 'A'],
    [2, 'B'],
    [2, 'A\\B'],
    [1, 'A\\\\B'],
    [1, 'A\\'],
    [1, 'A]'],
    [1, 'é'],
  ]),
  oneOf([
    [4, ' = '],
    [2, ' ='],
    [2, ' '],
    [1, '='],
    [1, '  =  '],
    [1, '\t=\t'],
    [1, ''],
    [1, ' == '],
  ]),
  oneOf([
    [4, 'text'],
    [1, ''],
    [1, 'text  '],
    [1, '"text"'],
    [1, 'C:\\x\\y\\'],
    [1, '=;#'],
    [1, 'é\t'],
  ]),
);

const win31Text = fc
  .tuple(
    oneOf([
      [4, 'REGEDIT'],
      [1, '  REGEDIT'],
    ]),
    fc.array(fc.oneof({ weight: 5, arbitrary: win31Line }, { weight: 1, arbitrary: line }), {
      maxLength: 6,
    }),
  )
  .map(([header, lines]) => [header, ...lines].join('\n'));

const EDIT_CHARACTERS = '[]"\\,;#=@-:() \t\n0aX'.split('');

interface Edit {
  readonly place: number;
  readonly removed: number;
  readonly inserted: string;
}

/** A slip of the fingers: some characters lost, one added. */
const edit: fc.Arbitrary<Edit> = fc.record({
  place: fc.nat(),
  removed: fc.nat({ max: 2 }),
  inserted: fc.oneof(fc.constant(''), fc.constantFrom(...EDIT_CHARACTERS)),
});

/** The first line stays, because a file that is refused tells nothing about the other lines. */
function applyEdit(text: string, { place, removed, inserted }: Edit): string {
  const first = text.indexOf('\n') + 1;
  const start = first + (place % (text.length - first + 1));
  return text.slice(0, start) + inserted + text.slice(start + removed);
}

const edits = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Edit[]>([]) },
  { weight: 1, arbitrary: fc.array(edit, { minLength: 1, maxLength: 2 }) },
);

const LINE_ENDS = ['\r\n', '\r\n', '\n', '\r'];

/** One line end for the whole text, or one for each line. */
const lineEnds = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINE_ENDS).map((end) => [end]) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...LINE_ENDS), { minLength: 2, maxLength: 9 }) },
);

function withLineEnds(text: string, ends: readonly string[]): string {
  let count = 0;
  return text.replace(/\n/g, () => ends[count++ % ends.length] ?? '\n');
}

/** The text of a `.reg` file: the line grammar with the faults that authors make. */
export const fileText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 30, arbitrary: bodyText }, { weight: 1, arbitrary: win31Text }),
    edits,
    oneOf([
      [5, '\n'],
      [1, ''],
    ]),
    lineEnds,
  )
  .map(([text, slips, end, ends]) => withLineEnds(slips.reduce(applyEdit, text) + end, ends));
