import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'node:test';
import { question, writeArtefact } from '../../../src/core';
import { checkAnswer } from '../../../src/core/catalogue/checkAnswer';
import { fixedSurroundings } from '../testing/lintText';
import { artefactFindings } from './artefactFindings';
import { ARTEFACTS, sampleAnswers } from './sampleArtefacts';

/** Signs that mean something in one of the languages, or that people copy with an answer. */
const SIGNS = Array.from('\'"`$%&\\;,|<>()*{}#@:=!^~-_. \u00e9\u2019\u200e\ufeff');

/** A sample with some signs put into it or taken out of it. */
function changed(sample: string): fc.Arbitrary<string> {
  const place = fc.nat(sample.length);
  const change = fc.tuple(place, fc.constantFrom('', ...SIGNS), fc.boolean());
  return fc.array(change, { maxLength: 3 }).map((changes) =>
    changes.reduce((text, [at, sign, isInstead]) => {
      return text.slice(0, at) + sign + text.slice(isInstead ? at + 1 : at);
    }, sample),
  );
}

describe('an answer that is accepted', () => {
  const asking = ARTEFACTS.filter(({ questions }) => questions.length > 0);
  for (const artefact of asking) {
    test(`can be written, and leaves nothing wrong: ${artefact.id}`, () => {
      let accepted = 0;
      // One answer at a time, or hardly ever would all of them be accepted.
      const answers = fc.oneof(
        ...Object.entries(sampleAnswers(artefact)).map(([id, sample]) =>
          changed(sample).map((answer) => ({ ...sampleAnswers(artefact), [id]: answer })),
        ),
      );
      const property = fc.property(answers, (given) => {
        const values: Record<string, string> = {};
        for (const [id, answer] of Object.entries(given)) {
          const asked = question(id);
          assert.ok(asked);
          const check = checkAnswer(asked, answer);
          if (check.kind !== 'valid' && check.kind !== 'mended') return;
          values[id] = check.value;
        }
        accepted++;
        const written = writeArtefact(artefact, values, fixedSurroundings());
        assert.ok(written, JSON.stringify(values));
        const worse = artefactFindings(written).filter(({ severity }) => severity === 'error');
        assert.deepEqual(worse, [], written.text);
      });
      fc.assert(property, { numRuns: 300, seed: 1 });
      assert.ok(accepted >= 20, `${accepted} of 300`);
    });
  }
});
