import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import { validatePreferences } from '../../../src/core/schema/validate';
import { TYPE_SAMPLES, typeSample } from './typeSamples';

/** What people and accidents put into a file. */
const DEBRIS = fc.oneof(
  fc.constantFrom('', '<', '>', '/>', '"', '</', '<!--', ']]>', '&', '\0', '<Filters>', ' clsid="'),
  fc.string({ maxLength: 12 }),
);

describe('a damaged file of any type', () => {
  test('has problems at places in it, in their order, and nothing is thrown', () => {
    let examined = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(TYPE_SAMPLES)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(40),
        DEBRIS,
        (name, where, length, debris) => {
          const sample = typeSample(name);
          const start = Math.floor(where * sample.length);
          const text = sample.slice(0, start) + debris + sample.slice(start + length);
          const document = parsePreferences(text);
          if (document === undefined) return;
          examined++;
          let last = 0;
          for (const { span } of validatePreferences(document)) {
            assert.ok(span.start >= last && span.start <= span.end && span.end <= text.length);
            last = span.start;
          }
        },
      ),
      { numRuns: 1000 },
    );
    assert.ok(examined > 500, `Only ${examined} texts were preference files`);
  });

  test('may nest anything in the task of a scheduled task', () => {
    const depth = 20_000;
    const nested = '<a>'.repeat(depth) + '</a>'.repeat(depth);
    const text = typeSample('console/ScheduledTasks').replace('<Settings>', `<Settings>${nested}`);
    const document = parsePreferences(text);
    assert.ok(document && text.includes(nested));
    assert.deepEqual(validatePreferences(document), []);
  });
});
