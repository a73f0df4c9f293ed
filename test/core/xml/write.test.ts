import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import xml2js from 'xml2js';
import { parseXml } from '../../../src/core/xml/parse';
import { toObject } from '../../../src/core/xml/toObject';
import { escapeAttribute, isXmlText, writeElement } from '../../../src/core/xml/write';

const LAYOUT = { indent: '\t', lineEnding: '\r\n' };

describe('writing an element', () => {
  test('indents by its depth, but not its first line, and ends without a line end', () => {
    const object = { a: { $: { x: '1' }, b: [{ $: { y: '2' } }, { c: ['t'] }] } };
    assert.equal(
      writeElement(object, { ...LAYOUT, depth: 2 }),
      '<a x="1">\r\n\t\t\t<b y="2"/>\r\n\t\t\t<b>\r\n\t\t\t\t<c>t</c>\r\n\t\t\t</b>\r\n\t\t</a>',
    );
  });

  test('writes a declaration when the element is a whole file', () => {
    assert.equal(
      writeElement({ a: { $: { x: '1' } } }, { indent: '  ', lineEnding: '\n', headless: false }),
      '<?xml version="1.0" encoding="utf-8"?>\n<a x="1"/>',
    );
  });

  test('keeps the order of children with different names when they are listed', () => {
    const listed = [{ b: { $: { n: '1' } } }, { c: { $: { n: '2' } } }, { b: { $: { n: '3' } } }];
    const xml = writeElement({ r: { a: [listed] } }, { indent: '', lineEnding: '' });
    assert.equal(xml, '<r><a><b n="1"/><c n="2"/><b n="3"/></a></r>');
  });

  test('gives nothing for characters that XML cannot express', () => {
    assert.equal(writeElement({ a: { $: { x: '\u0001' } } }, LAYOUT), undefined);
    assert.equal(writeElement({ a: { _: '\ud800' } }, LAYOUT), undefined);
    assert.equal(writeElement({ 'a b': {} }, LAYOUT), undefined);
  });

  test('and reading it again gives the same object', () => {
    const text = fc.string({ unit: 'grapheme' }).filter(isXmlText);
    const value = fc.string({ unit: 'grapheme' }).filter(isXmlText);
    fc.assert(
      fc.property(value, text, (attribute, content) => {
        const object = { a: { $: { x: attribute }, b: [{ $: { y: '1' }, _: `.${content}.` }] } };
        const xml = writeElement(object, LAYOUT);
        assert.ok(xml !== undefined);
        const document = parseXml(xml);
        assert.deepEqual(document.problems, []);
        assert.deepEqual(toObject(document), object);
      }),
      { numRuns: 500 },
    );
  });
});

describe('escaping an attribute value', () => {
  test('agrees with the Builder of xml2js between double quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }).filter(isXmlText), (value) => {
        const builder = new xml2js.Builder({ headless: true });
        const expected = builder.buildObject({ a: { $: { b: value } } });
        assert.equal(`<a b="${escapeAttribute(value, '"')}"/>`, expected);
      }),
      { numRuns: 500 },
    );
  });

  test('is undone by reading it, between either quotes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Array.from(`&<>"'\t\r\n ax;#`))).map((parts) => parts.join('')),
        fc.constantFrom('"' as const, "'" as const),
        fc.boolean(),
        (value, quote, isQuoteGiven) => {
          const raw = isQuoteGiven ? escapeAttribute(value, quote) : escapeAttribute(value);
          const { root, problems } = parseXml(`<a b=${quote}${raw}${quote}/>`);
          assert.deepEqual(problems, []);
          assert.equal(root?.attributes[0]?.value, value);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('leaves the other quote alone when it knows the one around the value', () => {
    assert.equal(escapeAttribute(`it's "x"`, '"'), `it's &quot;x&quot;`);
    assert.equal(escapeAttribute(`it's "x"`, "'"), `it&apos;s "x"`);
    assert.equal(escapeAttribute(`it's "x"`), `it&apos;s &quot;x&quot;`);
  });
});
