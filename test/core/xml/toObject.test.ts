import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import xml2js from 'xml2js';
import { locate } from '../../../src/core/xml/locate';
import { parseXml } from '../../../src/core/xml/parse';
import { elementToObject, toObject } from '../../../src/core/xml/toObject';
import { wellFormedXml } from './arbitraryXml';
import { slice } from './inspect';

const SAMPLES: readonly string[] = [
  '',
  '<a/>',
  '<a></a>',
  '<a> </a>',
  '<a>\u00a0</a>',
  '<a>text</a>',
  '<a><![CDATA[]]></a>',
  '<a><![CDATA[ ]]></a>',
  '<a> <![CDATA[x]]> y</a>',
  '<a b="1"/>',
  '<a b="1"> </a>',
  '<a b="1">x<c/>y</a>',
  '<a><b/><c/><b>x</b><b y="1"/></a>',
  '<a><b> </b><b>\n</b><b></b></a>',
  '<a>x<!-- c -->y<?p q?>z</a>',
  "<a b='\n\t x\r\n'>\r\n\tx\r\n</a>",
  '<a b="&lt;&#x41;&quot;">&amp;&#10;</a>',
  '<x:a xmlns:x="u" x:b="1"><x:c/></x:a>',
  '\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n<a><b/></a>\r\n',
  '<!-- c --><?p?><a/><!-- d -->',
];

describe('the object of a document', () => {
  for (const text of SAMPLES) {
    test(`is what xml2js returns for ${JSON.stringify(text)}`, async () => {
      assert.deepEqual(toObject(parseXml(text)), await xml2js.parseStringPromise(text));
    });
  }

  test('is what xml2js returns for any well-formed document', async () => {
    await fc.assert(
      fc.asyncProperty(wellFormedXml, async (text) => {
        assert.deepEqual(toObject(parseXml(text)), await xml2js.parseStringPromise(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('has elements and attributes with names of object properties as its own', () => {
    const text = '<a><constructor x="1"/><__proto__/><toString/></a>';
    const object = toObject(parseXml(text));
    const inside = object?.['a'] as Record<string, unknown>;
    assert.deepEqual(Object.keys(inside), ['constructor', '__proto__', 'toString']);
    assert.equal(Object.getPrototypeOf(inside), Object.prototype);
  });

  test('takes the first of two attributes with one name', () => {
    assert.deepEqual(toObject(parseXml('<a b="1" b="2"/>')), { a: { $: { b: '1' } } });
  });

  test('can leave elements out, told by their depth', () => {
    const { root } = parseXml('<a><b><c><d/></c></b><e/></a>');
    assert.ok(root);
    const depths: number[] = [];
    const object = elementToObject(root, (child, depth) => {
      depths.push(depth);
      return child.name !== 'c';
    });
    assert.deepEqual(object, { b: [''], e: [''] });
    assert.deepEqual(depths, [1, 2, 1]);
  });
});

describe('an instance path of ajv', () => {
  const text =
    '<Settings clsid="{1}"><Item n="0"/><Other/><Item n="1"><P a="x" b="y"/><P/>t</Item></Settings>';
  const document = parseXml(text);
  const cases: readonly (readonly [path: string, element: string, attribute: string])[] = [
    ['', text, ''],
    ['/Settings', text, ''],
    ['/Settings/$', text, ''],
    ['/Settings/$/clsid', text, 'clsid="{1}"'],
    ['/Settings/Item/0', '<Item n="0"/>', ''],
    ['/Settings/Item/1/$/n', '<Item n="1"><P a="x" b="y"/><P/>t</Item>', 'n="1"'],
    ['/Settings/Item/1/P/0/$/b', '<P a="x" b="y"/>', 'b="y"'],
    ['/Settings/Item/1/P/1', '<P/>', ''],
    ['/Settings/Item/1/P', '<Item n="1"><P a="x" b="y"/><P/>t</Item>', ''],
    ['/Settings/Item/1/_', '<Item n="1"><P a="x" b="y"/><P/>t</Item>', ''],
    ['/Settings/Other/0', '<Other/>', ''],
  ];
  for (const [path, element, attribute] of cases) {
    test(`leads from ${path || 'the empty path'} to its place`, () => {
      const place = locate(document, path);
      assert.ok(place);
      assert.equal(slice(text, place.element.span), element);
      const { attribute: found } = place;
      assert.equal(found === undefined ? '' : slice(text, found.span), attribute);
    });
  }

  for (const path of ['/Else', '/Settings/Item/7', '/Settings/$/none', '/Settings/Item/0/P/0']) {
    test(`leads nowhere from ${path}`, () => {
      assert.equal(locate(document, path), undefined);
    });
  }
});
