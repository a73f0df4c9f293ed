import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseStringPromise } from 'xml2js';
import {
  DEFAULT_CONFIGURATION,
  languageOfName,
  lintDocument,
  parseDocument,
  recognizeLanguage,
} from '../../../src/core';
import { toObject } from '../../../src/core/xml/toObject';
import { allFixtures, type Fixture } from '../testing/fixtures';
import { documentOf, fixedSurroundings } from '../testing/lintText';
import { policyObjectBeside } from '../testing/policyObject';

/** Parses and lints a text as its file's language; every finding has to lie inside the text. */
function lintAnything(text: string, fixture: Fixture): void {
  const language = languageOfName(fixture.file) ?? recognizeLanguage(text, '');
  const document = language && parseDocument(language, text);
  if (document === undefined) return;
  const findings = lintDocument(document, {
    configuration: DEFAULT_CONFIGURATION,
    surroundings: fixedSurroundings(),
    policyObject: policyObjectBeside(fixture.file),
  });
  for (const { rule, span } of findings ?? []) {
    const inside = 0 <= span.start && span.start <= span.end && span.end <= text.length;
    assert.ok(inside, `'${rule}' reports ${span.start} to ${span.end} of ${text.length}`);
  }
}

/** Of a long fixture not every third prefix is read, as that would take the square of its length. */
const MOST_PREFIXES = 400;

describe('prefixes of a fixture are parsed and linted', () => {
  for (const fixture of allFixtures()) {
    test(`${fixture.rule}/${path.basename(fixture.file)}`, () => {
      const step = Math.max(3, Math.ceil(fixture.text.length / MOST_PREFIXES));
      for (let length = 0; length < fixture.text.length; length += step) {
        lintAnything(fixture.text.slice(0, length), fixture);
      }
    });
  }
});

/** Few by default, since there are more than a thousand fixtures; `npm run test:fuzz` asks for more. */
const RUNS = Number(process.env['GPA_FUZZ_RUNS'] ?? 40);

describe('every mutation of a fixture is parsed and linted', () => {
  const pieces = fc.oneof(
    fc.constantFrom('"', "'", '<', '>', '/', '\\', '\\\n', ',', '[', ']', '=', '-', '&', '%', ';'),
    fc.constantFrom('\0', '\uD800', '\uFEFF', '<!--', '<![CDATA[', '<!DOCTYPE', 'hex(7):', ']]>'),
    fc.string({ maxLength: 5 }),
  );
  for (const fixture of allFixtures()) {
    test(`${fixture.rule}/${path.basename(fixture.file)}`, () => {
      const place = fc.nat(fixture.text.length);
      fc.assert(
        fc.property(place, fc.nat(20), pieces, (start, length, inserted) => {
          const { text } = fixture;
          lintAnything(text.slice(0, start) + inserted + text.slice(start + length), fixture);
        }),
        { numRuns: RUNS },
      );
    });
  }
});

describe('the object of the tree is the one that xml2js makes', () => {
  for (const fixture of allFixtures().filter(({ file }) => file.endsWith('.xml'))) {
    const document = documentOf(fixture.text, fixture.file);
    if (document.language !== 'gpp' || document.preferences.xml.problems.length > 0) continue;
    test(`of ${fixture.rule}/${path.basename(fixture.file)}`, async () => {
      const expected: unknown = await parseStringPromise(fixture.text);
      assert.deepEqual(toObject(document.preferences.xml), expected);
    });
  }
});
