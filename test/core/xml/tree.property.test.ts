import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseXml } from '../../../src/core/xml/parse';
import { toObject } from '../../../src/core/xml/toObject';
import { nodesOf, pathAt } from '../../../src/core/xml/walk';
import { brokenXml, wellFormedXml } from './arbitraryXml';
import { joinSpans } from './inspect';

const SAMPLE =
  '\uFEFF<?xml version="1.0"?>\r\n<!-- c --><a x="1" y=\'&lt;\'><b/>t &amp; u<![CDATA[<]]><c d="e">f</c></a>\n';

describe('for every text', () => {
  test('the spans of the tree follow each other and cover all of it', () => {
    fc.assert(
      fc.property(fc.oneof(wellFormedXml, brokenXml, fc.string({ unit: 'binary' })), (text) => {
        assert.equal(joinSpans(parseXml(text)), text);
      }),
      { numRuns: 2000 },
    );
  });

  test('each prefix of a document gives a tree that covers it', () => {
    for (let end = 0; end <= SAMPLE.length; end++) {
      const text = SAMPLE.slice(0, end);
      assert.equal(joinSpans(parseXml(text)), text);
    }
  });

  test('well-formed documents have no problems', () => {
    fc.assert(
      fc.property(wellFormedXml, (text) => {
        assert.deepEqual(parseXml(text).problems, []);
      }),
      { numRuns: 1000 },
    );
  });

  test('the problems are in order and lie inside the text', () => {
    fc.assert(
      fc.property(brokenXml, (text) => {
        let last = 0;
        for (const { span, related } of parseXml(text).problems) {
          assert.ok(span.start >= last && span.end >= span.start && span.end <= text.length);
          assert.ok(related === undefined || related.end <= text.length);
          last = span.start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the object and the nodes can be read', () => {
    fc.assert(
      fc.property(brokenXml, (text) => {
        const document = parseXml(text);
        assert.equal(toObject(document) === null, document.root === undefined);
        const nodes = [...nodesOf(document)];
        for (const node of nodes) {
          // An element that lies in no other has its first character for itself.
          const path = pathAt(document, node.span.start);
          if (node.span.end > node.span.start) assert.ok(path.includes(node));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('huge and hostile text', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['nested elements', '<a>'.repeat(10_000) + '</a>'.repeat(10_000)],
    ['unclosed elements', '<a>'.repeat(10_000)],
    ['broken tags in broken tags', '<a b="1"\n'.repeat(10_000)],
    ['unclosed values', '<a b="\n'.repeat(10_000)],
    ['unclosed comments', '<!-- x\n<a>'.repeat(10_000)],
    ['unclosed instructions before one that is closed', `${'<?a\n<b>'.repeat(10_000)}?>`],
    ['a megabyte in one attribute', `<a b="${'x<&'.repeat(350_000)}"/>`],
    ['stray end tags', `<a>${'</zzz>'.repeat(20_000)}</a>`],
    ['NUL bytes', '\0<\0a\0>\0'.repeat(20_000)],
    ['document types', '<!DOCTYPE a "'.repeat(10_000)],
    ['quotes of both kinds', `<a b="${"' \n <a b='".repeat(20_000)}`],
  ];
  for (const [name, text] of texts) {
    test(`${name} give a tree that covers the text`, () => {
      const document = parseXml(text);
      assert.ok(document.problems.length > 0 || name === 'nested elements');
      const top = document.children;
      assert.equal(top[0]?.span.start, 0);
      assert.equal(top.at(-1)?.span.end, text.length);
      assert.ok([...nodesOf(document)].length > 0);
      assert.equal(toObject(document) === null, document.root === undefined);
    });
  }
});
