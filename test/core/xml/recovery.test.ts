import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attributeValue } from '../../../src/core/xml/attributes';
import { childElement } from '../../../src/core/xml/children';
import { parseXml } from '../../../src/core/xml/parse';
import type { XmlElement } from '../../../src/core/xml/tree';
import { problemsOf, shapeOf, slice } from './inspect';

/** A file with `broken` where an item's properties stand, between two whole items. */
function fileWith(broken: string): string {
  return [
    '<Settings clsid="{1}">',
    '  <Item name="first"><Properties action="U"/></Item>',
    '  <Item name="second">',
    `    ${broken}`,
    '  </Item>',
    '  <Item name="third"><Properties action="D"/></Item>',
    '</Settings>',
  ].join('\n');
}

describe('half-typed text keeps everything after it as it is', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['<', 'name-missing ‹<›'],
    ['<Prop', 'tag-unclosed ‹<Prop›'],
    ['<Properties ', 'tag-unclosed ‹<Properties ›'],
    ['<Properties act', 'attribute-value-missing ‹act›'],
    ['<Properties action=', 'attribute-value-missing ‹action›'],
    ['<Properties action="', 'attribute-value-unterminated ‹"›'],
    ['<Properties action="U', 'attribute-value-unterminated ‹"U›'],
    ['<Properties action="U"', 'tag-unclosed ‹<Properties action="U"›'],
    ['<Properties action="U/>', 'attribute-value-unterminated ‹"U›'],
    ['<Properties action="U key="a"/>', 'attribute-value-unterminated ‹"U›'],
    ['<Properties action=U"/>', 'attribute-value-unquoted ‹U"›'],
    ['<Properties action="U">', 'element-unclosed ‹Properties›'],
    ['<Properties action="U"></Prop', 'tag-unclosed ‹</Prop›'],
    ['<Properties action="U"/', 'tag-malformed ‹/›'],
    ['<!-- a remark', 'comment-unterminated ‹<!--›'],
    ['<!-', 'tag-malformed ‹<!›'],
    ['<![CDATA[ x', 'cdata-unterminated ‹<![CDATA[›'],
    ['<?target', 'instruction-unterminated ‹<?target›'],
    ['</', 'name-missing ‹</›'],
    ['&am', 'ampersand-bare ‹&›'],
  ];
  for (const [broken, problem] of cases) {
    test(`${broken} is one mistake, and the items stay what they are`, () => {
      const text = fileWith(broken);
      assert.deepEqual(problemsOf(text), [problem]);
      assert.deepEqual(itemNames(text), ['first', 'second', 'third']);
    });
  }
});

function itemNames(text: string): readonly string[] {
  const { root } = parseXml(text);
  assert.equal(root?.name, 'Settings');
  return root.children
    .filter((node): node is XmlElement => node.kind === 'element' && node.name === 'Item')
    .map((element) => attributeValue(element, 'name') ?? '');
}

describe('the tree of broken text', () => {
  test('puts what follows a broken start tag beside it unless its end tag comes', () => {
    assert.equal(shapeOf('<a><b c="1"\n<d/><e/></a>'), 'a(b d e)');
    assert.equal(shapeOf('<a><b c="1"\n<d/></b><e/></a>'), 'a(b(d) e)');
  });

  test('keeps the content of an element that lacks its end tag', () => {
    assert.equal(shapeOf('<a><b><c/></a>'), 'a(b(c))');
    assert.equal(shapeOf('<a><b><c/>'), 'a(b(c))');
  });

  test('takes a misspelt end tag for the one that was meant', () => {
    assert.equal(
      shapeOf('<Filters><FilterOs></FilterOS><FilterRam/></Filters>'),
      'Filters(FilterOs FilterRam)',
    );
    assert.equal(shapeOf('<a><Properties c="1"\n</Proprties><e/></a>'), 'a(Properties e)');
  });

  test('passes over an end tag of something else', () => {
    assert.equal(shapeOf('<a><b></zzz><c/></b></a>'), 'a(b(c))');
  });

  test('closes the innermost element at an end tag without a name', () => {
    assert.equal(shapeOf('<a><b></><c/></a>'), 'a(b c)');
  });

  test('keeps elements after the root element at the top level', () => {
    assert.equal(shapeOf('<a/><b><c/></b>'), 'a b(c)');
    assert.equal(parseXml('<a/><b/>').root?.name, 'a');
  });

  test('keeps the content of a root element whose own tag is broken', () => {
    assert.equal(shapeOf('<a b="1"\n<c/>\n<d/>'), 'a(c d)');
  });

  test('ends a value without a closing quote where the next attribute starts', () => {
    const text = '<a b="x y c = "2" d=\'3\'/>';
    const { root } = parseXml(text);
    const attributes = root?.attributes.map(({ name, value }) => [name, value]);
    assert.deepEqual(attributes, [
      ['b', 'x y'],
      ['c', '2'],
      ['d', '3'],
    ]);
    assert.deepEqual(
      root?.attributes.map((attribute) => slice(text, attribute.valueSpan)),
      ['x y', '2', '3'],
    );
  });

  test('gives an attribute without a value an empty span behind it', () => {
    const text = '<a b= />';
    const attribute = parseXml(text).root?.attributes[0];
    assert.deepEqual(attribute?.valueSpan, { start: 5, end: 5 });
    assert.equal(attribute.value, '');
  });

  test('finds the properties of an item whose own start tag is not closed', () => {
    const { root } = parseXml('<S><Item name="x"\n<Properties action="U"/></Item></S>');
    const item = root && childElement(root, 'Item');
    assert.notEqual(item && childElement(item, 'Properties'), undefined);
  });
});
