import fc from 'fast-check';
import { ALL_SAMPLES } from '../schema/typeSamples';

/** What people, editors and accidents put into a file, and what each kind of mistake is made of. */
const piece = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '/>',
    '"',
    "'",
    '&',
    '=',
    ' ',
    '',
    '\n',
    '</a>',
    '<a',
    '</',
    '<>',
    '</>',
  ),
  fc.constantFrom(
    '<!--',
    '-->',
    '--',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<?x y?>',
    '<?xml ?>',
    '<!x>',
  ),
  fc.constantFrom('&amp;', '&nbsp;', '&AMP;', '&#0;', '&#x1F;', '&#xD800;', '&#65;', '&#x41', '&;'),
  fc.constantFrom(' name="x"', ' bool="AND" bool="OR"', ' a=1', ' a', ' a="<"', 'a="b"', " a='\"'"),
  fc.constantFrom('\u0001', '\u000b', '\u001f', '\u007f', '\u0085', '\u00a0', '\u2028', '\ufeff'),
  fc.constantFrom('\ufffe', '\uffff', 'ä', '·', '𐀀', 'x:y', ':', '-', '.', '1'),
);

const declaration = fc
  .array(
    fc.constantFrom(
      ...[' ', '\n', '\t', '\u00a0', ''],
      ...['version', 'encoding', 'standalone', 'VERSION', '=', ' = '],
      ...['"1.0"', "'1.0'", '"1.1"', '"2.0"', '"utf-8"', '"UTF-8"', '"yes"', '"no"', '"maybe"'],
      ...[' version="1.0"', ' encoding="utf-8"', ' standalone="yes"'],
    ),
    { maxLength: 6 },
  )
  .map((parts) => `<?xml${parts.join('')}?>`);

/** The part of a sample that a declaration comes before. */
function body(sample: string): string {
  return sample.replace(/^\uFEFF?<\?xml[^>]*>/, '');
}

const sample = fc.constantFrom(...Object.values(ALL_SAMPLES));

/** Preference files with up to three pieces put in anywhere, over what stood there. */
const changedSample = fc
  .tuple(
    sample,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), piece), { minLength: 1, maxLength: 3 }),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, [place, removed, inserted]) => {
      const start = place % (changed.length + 1);
      return changed.slice(0, start) + inserted + changed.slice(start + removed);
    }, text),
  );

/** Preference files that end too early, or of which a piece is there twice. */
const cutSample = fc
  .tuple(sample, fc.nat(), fc.nat(), fc.boolean())
  .map(([text, first, second, isCut]) => {
    const start = first % text.length;
    const end = second % text.length;
    return isCut ? text.slice(0, start) : text.slice(0, start) + text.slice(end);
  });

const otherDeclaration = fc.tuple(declaration, sample).map(([start, text]) => start + body(text));

/** Preference files with a mistake, or with something that looks like one and is none. */
export const brokenSample = fc.oneof(
  { weight: 6, arbitrary: changedSample },
  { weight: 2, arbitrary: cutSample },
  { weight: 2, arbitrary: otherDeclaration },
);
