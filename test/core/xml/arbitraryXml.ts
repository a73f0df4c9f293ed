import fc from 'fast-check';

/** Names that are not on Object.prototype, where xml2js's own result has things mixed in. */
const name = fc.constantFrom('a', 'b', 'Item', 'x:y', 'Ünï', '_z', 'c-d.e', 'Values', 'p1');

const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Array.from('abcXYZ019 \t\n.,;:%\\/()[]{}=-_')) },
  { weight: 1, arbitrary: fc.constantFrom('é', '€', '\u00a0', '漢', '😀', '\r\n') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('&amp;', '&lt;', '&gt;', '&quot;', '&apos;', '&#65;', '&#x41;'),
  },
);

const value = fc.array(character, { maxLength: 12 }).map((parts) => parts.join(''));
const text = value.map((raw) => raw.replaceAll(']]>', ']]&gt;'));
const blanks = fc.constantFrom('', ' ', '\n', '\t ');

const attribute = fc
  .tuple(name, value, fc.constantFrom('"', "'"), blanks, blanks)
  .map(([key, raw, quote, before, after]) => ({
    key,
    raw: ` ${before}${key}${after}=${before}${quote}${raw}${quote}`,
  }));

const attributes = fc
  .uniqueArray(attribute, { selector: ({ key }) => key, maxLength: 4 })
  .map((list) => list.map(({ raw }) => raw).join(''));

const comment = value
  .filter((raw) => !raw.includes('--') && !raw.endsWith('-'))
  .map((raw) => `<!--${raw}-->`);
const cdata = value
  .filter((raw) => !raw.includes(']]>'))
  .map((raw) => `<![CDATA[${raw}${raw === '' ? '' : '<&'}]]>`);
const instruction = value.filter((raw) => !raw.includes('?>')).map((raw) => `<?target ${raw}?>`);

const { element } = fc.letrec<{ element: string; node: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, blanks, fc.array(tie('node'), { maxLength: 4 }), fc.boolean())
    .map(([tag, given, blank, nodes, isShort]) => {
      const content = nodes.join('');
      const start = `<${tag}${given}${blank}`;
      return isShort && content === '' ? `${start}/>` : `${start}>${content}</${tag}${blank}>`;
    }),
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    text,
    comment,
    cdata,
    instruction,
    tie('element'),
  ),
}));

const misc = fc
  .array(fc.oneof(comment, instruction, fc.constantFrom(' ', '\r\n')), { maxLength: 2 })
  .map((parts) => parts.join(''));

/** Well-formed documents with everything but a document type declaration. */
export const wellFormedXml = fc
  .tuple(
    fc.constantFrom(
      '',
      '\uFEFF',
      '<?xml version="1.0"?>',
      '\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n',
      "<?xml version='1.0' standalone='yes' ?>\n",
    ),
    misc,
    element,
    misc,
  )
  .map((parts) => parts.join(''));

/** Pieces of markup that hurt when they stand in the wrong place. */
const piece = fc.constantFrom(
  ...['<', '>', '/', '"', "'", '&', '=', ' ', '\n<', '</a>', '<a', '</', '/>', '<>', '</>'],
  ...['<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '<!DOCTYPE', '[', ']', '\0', '\ud800'],
  ...['&#', ';', 'a="1"', 'a=', '\uFEFF', '<?xml version="1.0"?>'],
);

/** Documents with up to four pieces put in anywhere, over what stood there. */
export const brokenXml = fc
  .tuple(
    wellFormedXml,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 5 }), piece), { minLength: 1, maxLength: 4 }),
  )
  .map(([document, changes]) =>
    changes.reduce((changed, [place, removed, inserted]) => {
      const start = place % (changed.length + 1);
      return changed.slice(0, start) + inserted + changed.slice(start + removed);
    }, document),
  );
