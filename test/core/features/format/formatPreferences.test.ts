import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseStringPromise } from 'xml2js';
import { formatPreferences } from '../../../../src/core/features/format/formatPreferences';
import { parsePreferences } from '../../../../src/core/gpp/parsePreferences';
import { applyEdits, areIndependent } from '../../../../src/core/text/edit';
import { CONSOLE, nestedCollections } from '../../gpp/samples';
import { ALL_SAMPLES } from '../../schema/typeSamples';

const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}"';
const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const CRLF_HEAD = HEAD.replace('\n', '\r\n');

/** The text after formatting. */
function formatted(text: string): string {
  const document = parsePreferences(text);
  assert.ok(document);
  const edits = formatPreferences(document);
  assert.ok(edits, 'The text can be formatted');
  assert.ok(areIndependent(edits));
  return applyEdits(text, edits);
}

describe('formatting a preference file', () => {
  test('changes nothing in what the console wrote', () => {
    assert.equal(formatted(CONSOLE), CONSOLE);
  });

  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'puts each item on one line, the first on that of the root',
      `${ROOT}>\n  <Registry name="a">\n    <Properties value="1"/>\n  </Registry>\n\n  <Registry/>\n</RegistrySettings>`,
      `${ROOT}><Registry name="a"><Properties value="1"/></Registry>\r\n\t<Registry/>\r\n</RegistrySettings>\r\n`,
    ],
    [
      'puts the items of a collection on lines of their own',
      `${ROOT}><Collection name="a"><Registry/><Collection><Registry/></Collection></Collection></RegistrySettings>`,
      `${ROOT}><Collection name="a">\r\n\t\t<Registry/>\r\n\t\t<Collection>\r\n\t\t\t<Registry/>\r\n\t\t</Collection>\r\n\t</Collection>\r\n</RegistrySettings>\r\n`,
    ],
    [
      'writes tags with single blanks, double quotes and no empty content',
      `${ROOT} ><Registry\n  name = 'a "b"'   image='7' ><Properties></Properties ></Registry></RegistrySettings >\n`,
      `${ROOT}><Registry name="a &quot;b&quot;" image="7"><Properties/></Registry>\r\n</RegistrySettings>\r\n`,
    ],
    [
      'keeps line breaks and blanks that are data',
      `${ROOT}><Registry name="a\n  b"><Properties><Values>\n<Value> x\n </Value><Value> </Value></Values>t <b/> </Properties></Registry>\n</RegistrySettings>\n`,
      `${ROOT}><Registry name="a\n  b"><Properties><Values>\n<Value> x\n </Value><Value> </Value></Values>t <b/> </Properties></Registry>\r\n</RegistrySettings>\r\n`.replace(
        '<Values>\n',
        '<Values>',
      ),
    ],
    [
      'keeps comments on the lines that they are on',
      `${HEAD}<!-- 1 -->\n${ROOT}>\n    <!-- 2\n 3 -->\n    <Registry>\n  <!-- 4 -->\n <Properties/></Registry>   <!-- 5 -->\n<Registry/></RegistrySettings><!-- 6 -->`,
      `${CRLF_HEAD}<!-- 1 -->\r\n${ROOT}>\r\n\t<!-- 2\n 3 -->\r\n\t<Registry>\n  <!-- 4 -->\n <Properties/></Registry>   <!-- 5 -->\r\n\t<Registry/>\r\n</RegistrySettings><!-- 6 -->`,
    ],
    [
      'keeps the order of attributes, and writes the line ends of Windows',
      `${HEAD}\n\n${ROOT}>\n<Registry uid="1" name="a" clsid="c"/>\n\n</RegistrySettings>\n\n`,
      `${CRLF_HEAD}${ROOT}><Registry uid="1" name="a" clsid="c"/>\r\n</RegistrySettings>\r\n`,
    ],
  ];
  for (const [name, before, after] of cases) {
    test(name, () => {
      assert.equal(formatted(before), after);
    });
  }

  test('leaves a file alone whose XML has a mistake', () => {
    const document = parsePreferences(`${ROOT}><Registry></RegistrySettings>`);
    assert.ok(document);
    assert.equal(formatPreferences(document), undefined);
  });

  test('takes no recursion', () => {
    const deep = formatted(nestedCollections(3000));
    assert.equal(formatted(deep), deep);
  });

  test('leaves what it does not change out of its edits', () => {
    const text = `${ROOT}><Registry name="a"/>\r\n  <Registry name="b"/>\r\n</RegistrySettings>\r\n`;
    const document = parsePreferences(text);
    const place = text.indexOf('  <Registry');
    assert.deepEqual(document && formatPreferences(document), [
      { span: { start: place, end: place + 2 }, newText: '\t' },
    ]);
  });
});

const blank = fc.constantFrom('', ' ', '\n', '\n\n', '\r\n\t', '\n    ', '  ');
const between = fc.oneof(
  blank,
  blank,
  fc.constantFrom('<!-- c -->', '\n<!-- c\n c -->\n', '<?p q?>'),
);

/** The samples with white space, comments and instructions between tags and inside of them. */
const untidy = fc
  .tuple(
    fc.constantFrom(...Object.values(ALL_SAMPLES)),
    fc.array(between, { minLength: 1, maxLength: 30 }),
    fc.array(blank, { minLength: 1, maxLength: 30 }),
    fc.boolean(),
  )
  .map(([sample, gaps, blanks, isSingle]) => {
    let count = 0;
    const parts = sample.split(/(?<=>)(?=[ \t\r\n]*<)/);
    const text = parts.map((part) => part + (gaps[count++ % gaps.length] ?? '')).join('');
    return text.replace(
      /(\s)([\w:]+)="([^"']*)"/g,
      (_, space: string, name: string, value: string) => {
        const more = blanks[count++ % blanks.length] ?? '';
        const quote = isSingle ? "'" : '"';
        return `${space}${more}${name}${more}=${quote}${value}${quote}`;
      },
    );
  });

function commentsOf(text: string): readonly string[] {
  return text.match(/<!--.*?-->/gs) ?? [];
}

describe('formatting any preference file', () => {
  // The declaration has to stay as it is written to be one.
  const documents = untidy.filter((text) => {
    return parsePreferences(text)?.xml.problems.length === 0;
  });

  test('gives the same model and the same comments', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (text) => {
        const after = formatted(text);
        const expected: unknown = await parseStringPromise(text);
        const actual: unknown = await parseStringPromise(after);
        assert.deepEqual(actual, expected);
        assert.deepEqual(commentsOf(after), commentsOf(text));
      }),
      { numRuns: 300 },
    );
  });

  test('gives what formatting does not change again', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const after = formatted(text);
        assert.equal(formatted(after), after);
      }),
      { numRuns: 300 },
    );
  });
});
