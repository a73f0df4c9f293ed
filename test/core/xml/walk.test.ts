import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attributeOf, attributeValue, isAttributeOn } from '../../../src/core/xml/attributes';
import { childElement, childElements, ownText } from '../../../src/core/xml/children';
import { isSimilarName, nameDistance, nearestName } from '../../../src/core/xml/nameDistance';
import { parseXml } from '../../../src/core/xml/parse';
import { nodesOf, pathAt } from '../../../src/core/xml/walk';
import type { XmlElement, XmlNode } from '../../../src/core/xml/tree';

const TEXT = '<a x="1"><b>t<c/></b><!-- d --><b y="2"/></a>';

function nameOf(node: XmlNode): string {
  return node.kind === 'element' ? node.name : node.kind;
}

function rootOf(text: string): XmlElement {
  const { root } = parseXml(text);
  assert.ok(root);
  return root;
}

describe('nodesOf', () => {
  test('gives all nodes in document order, each before its children', () => {
    const names = [...nodesOf(parseXml(TEXT))].map(nameOf);
    assert.deepEqual(names, ['a', 'b', 'text', 'c', 'comment', 'b']);
  });

  test('gives those below an element', () => {
    assert.deepEqual([...nodesOf(rootOf(TEXT))].map(nameOf), ['b', 'text', 'c', 'comment', 'b']);
  });
});

describe('pathAt', () => {
  const path = (offset: number): string => pathAt(parseXml(TEXT), offset).map(nameOf).join(' ');
  const cases: readonly (readonly [string, number, string])[] = [
    ['in the start tag of the root', TEXT.indexOf('x='), 'a'],
    ['in a child', TEXT.indexOf('t<'), 'a b text'],
    ['in a grandchild', TEXT.indexOf('<c'), 'a b c'],
    ['in an end tag', TEXT.indexOf('</b') + 2, 'a b'],
    ['in a comment', TEXT.indexOf('d --'), 'a comment'],
    ['between two nodes, in the second one', TEXT.indexOf('<b y'), 'a b'],
    ['at the end of the text, in what ends there', TEXT.length, 'a'],
  ];
  for (const [name, offset, expected] of cases) {
    test(`finds what holds a character ${name}`, () => {
      assert.equal(path(offset), expected);
    });
  }

  test('finds nothing in an empty text and before the start', () => {
    assert.deepEqual(pathAt(parseXml(''), 0), []);
    assert.deepEqual(pathAt(parseXml(TEXT), -1), []);
  });
});

describe('attributes and children', () => {
  const root = rootOf('<a x="1" X="2" y="1" y="3"><b>1&amp;<c>no</c><![CDATA[2]]></b><d/><b/></a>');

  test('are found by their exact names', () => {
    assert.equal(attributeOf(root, 'X')?.value, '2');
    assert.equal(attributeValue(root, 'y'), '1');
    assert.equal(attributeValue(root, 'z'), undefined);
    assert.equal(childElement(root, 'd')?.name, 'd');
    assert.equal(childElement(root, 'D'), undefined);
  });

  test('are listed in document order', () => {
    assert.deepEqual(childElements(root).map(nameOf), ['b', 'd', 'b']);
    assert.equal(childElements(root, 'b').length, 2);
  });

  test('are on only when they are 1', () => {
    assert.equal(isAttributeOn(root, 'x'), true);
    assert.equal(isAttributeOn(root, 'X'), false);
    assert.equal(isAttributeOn(root, 'z'), false);
  });

  test('give the text of an element without that of its elements', () => {
    assert.equal(ownText(childElements(root, 'b')[0] ?? root), '1&2');
  });
});

describe('the distance of two names', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['', '', 0],
    ['', 'abc', 3],
    ['action', 'action', 0],
    ['Action', 'aCTION', 0],
    ['acton', 'action', 1],
    ['actoin', 'action', 1],
    ['axtion', 'action', 1],
    ['actionx', 'action', 1],
    ['kitten', 'sitting', 3],
  ];
  for (const [first, second, distance] of cases) {
    test(`${first} and ${second} are ${distance} apart, either way`, () => {
      assert.equal(nameDistance(first, second), distance);
      assert.equal(nameDistance(second, first), distance);
    });
  }

  test('is not measured for names of more than 64 letters', () => {
    assert.equal(nameDistance('a'.repeat(65), 'a'.repeat(65)), Infinity);
    assert.equal(nameDistance('a'.repeat(64), 'a'.repeat(64)), 0);
  });

  test('decides whether one is a misspelling', () => {
    assert.equal(isSimilarName('FilterOS', 'FilterOs'), true);
    assert.equal(isSimilarName('b', 'c'), false);
    assert.equal(isSimilarName('Filters', 'Properties'), false);
  });

  test('picks the nearest candidate, the first of equals, and none that is far', () => {
    assert.equal(nearestName('FilterOS', ['FilterRam', 'FilterOs', 'FilterSite']), 'FilterOs');
    assert.equal(nearestName('nane', ['name', 'nine']), 'name');
    assert.equal(nearestName('name', ['name']), undefined);
    assert.equal(nearestName('operator', ['key', 'hive']), undefined);
    assert.equal(nearestName('anything', []), undefined);
  });

  test('does not count the word that all candidates start with', () => {
    const filters = ['FilterOs', 'FilterDisk', 'FilterWmi', 'FilterOrgUnit'];
    assert.equal(nearestName('FilterFoo', filters), undefined);
    assert.equal(nearestName('filteros', filters), 'FilterOs');
    assert.equal(nearestName('FiltreOs', filters), 'FilterOs');
    assert.equal(nearestName('FilterDiskSpace', filters), 'FilterDisk');
    assert.equal(nearestName('FilterWmiQuery', filters), 'FilterWmi');
  });
});
