import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import { parseXml } from '../../../src/core/xml/parse';
import { nodesOf } from '../../../src/core/xml/walk';
import { lintText } from '../testing/lintText';
import { OBSERVED, filesLike } from './observedFiles';
import { TYPE_SAMPLES } from './typeSamples';

/**
 * What is wrong in the files that were counted: one of them is there to try how tools take mistakes,
 * with a condition that does not exist.
 */
const MISTAKES: Readonly<Record<string, readonly string[]>> = {
  '/Printers/SharedPrinter/Filters/FilterInvalid': ['preference-unknown-element ‹FilterInvalid›'],
};

/** The findings of a file at error level, as their rules and what they underline. */
function errorsIn(text: string, fileName: string): readonly string[] {
  return lintText(text, fileName)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, span }) => `${rule} ‹${text.slice(span.start, span.end)}›`);
}

describe('a file in the shape of real ones', () => {
  for (const element of OBSERVED) {
    test(`has no error: ${element.path}`, () => {
      const files = filesLike(element);
      assert.ok(files.length >= 2);
      const errors = files.flatMap((text) => errorsIn(text, 'sample.xml'));
      assert.deepEqual([...new Set(errors)], MISTAKES[element.path] ?? []);
    });
  }

  test('has nothing that the schemas do not know', () => {
    const unknown = OBSERVED.filter(({ path }) => !(path in MISTAKES)).flatMap((element) =>
      filesLike(element).flatMap((text) =>
        lintText(text, 'sample.xml')
          .filter(({ rule }) => rule.startsWith('preference-unknown-'))
          .map(({ span }) => `${element.path}: ${text.slice(span.start, span.end)}`),
      ),
    );
    assert.deepEqual([...new Set(unknown)], []);
  });

  test('is well-formed and holds the element with each attribute and value', () => {
    for (const element of OBSERVED) {
      const seen = new Set<string>();
      for (const text of filesLike(element)) {
        assert.ok(parsePreferences(text), element.path);
        const document = parseXml(text);
        assert.deepEqual(document.problems, []);
        for (const node of nodesOf(document)) {
          if (node.kind !== 'element' || node.name !== element.name) continue;
          seen.add(node.name);
          for (const { name, value } of node.attributes) seen.add(`${name}=${value}`).add(name);
        }
      }
      assert.ok(seen.has(element.name), element.path);
      for (const { name, values } of element.attributes) {
        assert.ok(seen.has(name), `${element.path}@${name}`);
        for (const value of values) assert.ok(seen.has(`${name}=${value}`), `${name}=${value}`);
      }
    }
  });

  test('is made for each of the 129 elements that were counted', () => {
    assert.equal(OBSERVED.length, 129);
  });
});

describe('a sample of each type', () => {
  for (const [name, text] of Object.entries(TYPE_SAMPLES)) {
    test(`has no error under all rules: ${name}`, () => {
      assert.deepEqual(errorsIn(text, 'sample.xml'), []);
    });
  }
});
