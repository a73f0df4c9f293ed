import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseXml } from '../../../src/core/xml/parse';
import { XML_PROBLEM_CODES } from '../../../src/core/xml/tree';
import { problemsOf, slice } from './inspect';
import { BROKEN_CASES, WELL_FORMED_CASES } from './wellFormedCases';

describe('what keeps a text from being well-formed', () => {
  for (const [text, ...problems] of BROKEN_CASES) {
    test(JSON.stringify(text), () => {
      assert.deepEqual(problemsOf(text), problems);
    });
  }

  test('has a case for each code, and no other codes', () => {
    const seen = new Set(
      BROKEN_CASES.flatMap(([text]) => parseXml(text).problems.map(({ code }) => code)),
    );
    assert.deepEqual([...seen].sort(), [...XML_PROBLEM_CODES].sort());
  });

  test('names what a problem is about and points at what explains it', () => {
    const text = '<items><item x="1" x="2"></itme></items>';
    const [duplicate, mismatch] = parseXml(text).problems;
    assert.equal(duplicate?.name, 'x');
    assert.deepEqual(duplicate.related, { start: 13, end: 14 });
    assert.equal(mismatch?.name, 'itme');
    assert.equal(slice(text, mismatch.related ?? { start: 0, end: 0 }), 'item');
  });

  test('finds one duplicate among very many attributes', () => {
    const many = Array.from({ length: 300 }, (_, index) => `a${index}="1"`).join(' ');
    assert.deepEqual(problemsOf(`<a ${many} a7="2"/>`), ['attribute-duplicate ‹a7›']);
    assert.deepEqual(problemsOf(`<a ${many}/>`), []);
  });
});

describe('well-formed text', () => {
  for (const text of WELL_FORMED_CASES) {
    test(`is accepted: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problemsOf(text), []);
    });
  }
});

describe('a document type declaration', () => {
  test('is one node with its internal subset, whatever brackets and quotes stand in it', () => {
    const doctype = `<!DOCTYPE a SYSTEM "x>y" [<!ENTITY e "]>"> <!-- ]> ' --> <?p ]> " ?> <!ELEMENT a ANY>]>`;
    const { children, root } = parseXml(`${doctype}<a/>`);
    assert.deepEqual(children[0], { kind: 'doctype', span: { start: 0, end: doctype.length } });
    assert.equal(root?.name, 'a');
  });

  test('is reported and its entities are neither expanded nor reported', () => {
    const text = '<!DOCTYPE a [<!ENTITY e "<b/>">]><a x="&e;">&e;</a>';
    assert.deepEqual(problemsOf(text), ['doctype-present ‹<!DOCTYPE›']);
    const { root } = parseXml(text);
    assert.equal(root?.attributes[0]?.value, '&e;');
    assert.deepEqual(root.children, [{ kind: 'text', span: { start: 44, end: 47 }, value: '&e;' }]);
  });
});

describe('references', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['&lt;&gt;&amp;&quot;&apos;', `<>&"'`],
    ['&#65;&#x41;&#x0041;&#0065;', 'AAAA'],
    ['&#x1F600;', '😀'],
    ['a&amp;amp;b', 'a&amp;b'],
    ['x\r\ny\tz', 'x\r\ny\tz'],
    ['100% & more &nope; &#0; &', '100% & more &nope; &#0; &'],
  ];
  for (const [raw, value] of cases) {
    test(`resolve ${JSON.stringify(raw)} in values and in text alike`, () => {
      const { root } = parseXml(`<a b="${raw.replaceAll('"', '')}">${raw}</a>`);
      assert.equal(root?.attributes[0]?.value, value);
      const child = root.children[0];
      assert.equal(child?.kind === 'text' ? child.value : undefined, value);
    });
  }
});
