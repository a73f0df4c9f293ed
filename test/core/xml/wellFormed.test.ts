import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseXml } from '../../../src/core/xml/parse';
import { XML_PROBLEM_CODES } from '../../../src/core/xml/tree';
import { problemsOf, slice } from './inspect';

/** Each text with the problems that it has, as their codes and the characters they are about. */
const CASES: readonly (readonly [text: string, ...problems: string[]])[] = [
  // Documents.
  ['', 'no-element ‹›'],
  ['just text', 'no-element ‹›'],
  ['<!-- only a comment -->', 'no-element ‹›'],
  ['<a/><b/>', 'second-root ‹b›'],
  ['<a/><b/><c/><d/>', 'second-root ‹b›'],
  ['<a/> tail ', 'text-outside-root ‹tail›'],
  ['head <a/>', 'text-outside-root ‹head›'],
  ['<a/><![CDATA[x]]>', 'text-outside-root ‹<![CDATA[x]]>›'],
  ['<a/>&amp;', 'text-outside-root ‹&amp;›'],
  // Tags.
  ['<a><b></a>', 'element-unclosed ‹b›'],
  ['<a><b><c></a>', 'element-unclosed ‹b›', 'element-unclosed ‹c›'],
  ['<a>', 'element-unclosed ‹a›'],
  ['<items><item></itme></items>', 'tag-mismatched ‹itme›'],
  ['<Item></item>', 'tag-mismatched ‹item›'],
  ['<a><b/></zzz></a>', 'end-tag-unexpected ‹zzz›'],
  ['<a/></a>', 'end-tag-unexpected ‹a›'],
  ['<a b="1"', 'tag-unclosed ‹<a b="1"›'],
  ['<a><b c="1"\n<d/></a>', 'tag-unclosed ‹<b c="1"›'],
  ['<a></a', 'tag-unclosed ‹</a›'],
  ['<a><b></b\n</a>', 'tag-unclosed ‹</b›'],
  ['<a></a b>', 'tag-malformed ‹b›'],
  ['<a "/>', 'tag-malformed ‹"›'],
  ['<a / b="1"/>', 'tag-malformed ‹/›'],
  ['<a><!ELEMENT b></a>', 'tag-malformed ‹<!›'],
  ['<a><></a>', 'name-missing ‹<>›'],
  ['<a></>', 'name-missing ‹</>›'],
  ['<a>1 < 2</a>', 'name-missing ‹<›'],
  ['<a><? x?></a>', 'name-missing ‹<?›'],
  // Attributes.
  ['<a b/>', 'attribute-value-missing ‹b›'],
  ['<a b=/>', 'attribute-value-missing ‹b›'],
  ['<a b= c="1"/>', 'attribute-value-missing ‹b›'],
  ['<a b=', 'attribute-value-missing ‹b›'],
  ['<a b=1/>', 'attribute-value-unquoted ‹1›'],
  ['<a b=1" c="2"/>', 'attribute-value-unquoted ‹1"›'],
  ['<a b="1/>', 'attribute-value-unterminated ‹"1›'],
  ['<a b="1 c="2"/>', 'attribute-value-unterminated ‹"1›'],
  ['<a b="1\n   c="2"/>', 'attribute-value-unterminated ‹"1›'],
  ['<a><b c="1\n<d/></a>', 'attribute-value-unterminated ‹"1›'],
  ['<a b="1" b="2"/>', 'attribute-duplicate ‹b›'],
  ['<a b="1" c="2" b="3" b="4"/>', 'attribute-duplicate ‹b›', 'attribute-duplicate ‹b›'],
  ['<a b="1"c="2"/>', 'attribute-space-missing ‹c›'],
  ['<a b="<<"/>', 'less-than-in-value ‹<›'],
  // Characters.
  ['<a>&nope;</a>', 'entity-unknown ‹&nope;›'],
  ['<a b="&nbsp;"/>', 'entity-unknown ‹&nbsp;›'],
  ['<a>&AMP;</a>', 'entity-unknown ‹&AMP;›'],
  ['<a b="x & y"/>', 'ampersand-bare ‹&›'],
  ['<a>&amp</a>', 'ampersand-bare ‹&›'],
  ['<a>&;</a>', 'ampersand-bare ‹&›'],
  ['<a>&#;</a>', 'character-reference-invalid ‹&#;›'],
  ['<a>&#x;</a>', 'character-reference-invalid ‹&#x;›'],
  ['<a>&#X41;</a>', 'character-reference-invalid ‹&#X41;›'],
  ['<a>&#65</a>', 'character-reference-invalid ‹&#65›'],
  ['<a>&#0;</a>', 'character-reference-invalid ‹&#0;›'],
  ['<a>&#xD800;</a>', 'character-reference-invalid ‹&#xD800;›'],
  ['<a>&#x110000;</a>', 'character-reference-invalid ‹&#x110000;›'],
  ['<a>\u0001\u0002</a>', 'control-character ‹\u0001›'],
  ['<a b="\0"/>', 'control-character ‹\0›'],
  ['<a \0/>', 'control-character ‹\0›'],
  ['<a>\ud800</a>', 'control-character ‹\ud800›'],
  ['<a>\uffff</a>', 'control-character ‹\uffff›'],
  ['<a>\u0001\n\u0002</a>', 'control-character ‹\u0001›', 'control-character ‹\u0002›'],
  ['<a>]]></a>', 'cdata-end-in-text ‹]]>›'],
  // Comments, sections, instructions.
  ['<a/><!-- x', 'comment-unterminated ‹<!--›'],
  ['<a><!-- x -- y --></a>', 'comment-double-hyphen ‹--›'],
  ['<a><!-- x ---></a>', 'comment-double-hyphen ‹--›'],
  ['<a><![CDATA[ x\n</a>', 'cdata-unterminated ‹<![CDATA[›'],
  ['<a><?target x>\n</a>', 'instruction-unterminated ‹<?target x>›'],
  ['<?xml version="1.0">\n<a/>', 'instruction-unterminated ‹<?xml version="1.0">›'],
  ['<a><?target:?x?></a>', 'tag-malformed ‹?›'],
  [' <?xml version="1.0"?><a/>', 'declaration-misplaced ‹<?xml›'],
  ['<a><?xml version="1.0"?></a>', 'declaration-misplaced ‹<?xml›'],
  ['<?XML version="1.0"?><a/>', 'declaration-misplaced ‹<?XML›'],
  ['<?xml?><a/>', 'declaration-malformed ‹<?xml?>›'],
  ['<?xml encoding="utf-8"?><a/>', 'declaration-malformed ‹<?xml encoding="utf-8"?>›'],
  ['<?xml version=1.0?><a/>', 'declaration-malformed ‹<?xml version=1.0?>›'],
  // Document types.
  ['<!DOCTYPE a><a/>', 'doctype-present ‹<!DOCTYPE›'],
  ['<!doctype a><a/>', 'doctype-present ‹<!doctype›'],
  ['<!DOCTYPE a\n<a/>', 'doctype-present ‹<!DOCTYPE›', 'doctype-unterminated ‹<!DOCTYPE a›'],
];

describe('what keeps a text from being well-formed', () => {
  for (const [text, ...problems] of CASES) {
    test(JSON.stringify(text), () => {
      assert.deepEqual(problemsOf(text), problems);
    });
  }

  test('has a case for each code, and no other codes', () => {
    const seen = new Set(
      CASES.flatMap(([text]) => parseXml(text).problems.map(({ code }) => code)),
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
  const accepted = [
    '<a/>',
    '\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n<a/>\r\n',
    "<?xml version='1.1' encoding='UTF-16' standalone='no' ?><a/>",
    '<a b="1>2" c=\'"\' d = "x\ny"\n/>',
    '<a>x > y ]] ]&gt;</a>',
    '<a><!----><!-- a - b --><![CDATA[ <b> & ]] ]]><?p?><?p q?></a>',
    '<x:a xmlns:x="u" x:b="1" b="2"/>',
    '<a>&#9;&#xA;&#13;&#x20;&#xE000;&#x10FFFF;</a>',
    '<ünï-1.a/>',
    '<𐀀/>',
    '<a></a  >',
  ];
  for (const text of accepted) {
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
