import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fileTime } from '../../../../src/core/features/hover/fileTime';

/** The number of a time, from JavaScript's own calendar. */
function stepsOf(milliseconds: number): bigint {
  return BigInt(milliseconds) * 10_000n + 116_444_736_000_000_000n;
}

const FIRST = Date.UTC(1990, 0, 1);
const LAST = Date.UTC(2100, 0, 1) - 1;

test('a number is the time that the calendar of JavaScript gives for it', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST, max: LAST }), (milliseconds) => {
      const wanted = new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
      assert.equal(fileTime(stepsOf(milliseconds)), `${wanted} UTC`);
    }),
    { numRuns: 1000 },
  );
});

test('leap days and the ends of years are right', () => {
  for (const day of ['1992-02-29', '2000-02-29', '2000-03-01', '2099-12-31', '1990-01-01']) {
    assert.equal(fileTime(stepsOf(Date.parse(day))), `${day} 00:00:00 UTC`);
  }
});

test('numbers outside the plausible years are no times', () => {
  for (const steps of [0n, 1n, stepsOf(FIRST - 1), stepsOf(LAST + 1), 2n ** 64n - 1n]) {
    assert.equal(fileTime(steps), undefined);
  }
});
