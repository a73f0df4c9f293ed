import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answersOf } from './answers';
import type { ImportCase } from './importCase';
import type { WineResult } from './wine';

const RESULT: WineResult = { exitCode: 0, content: new Map() };

function casesOf(count: number): readonly ImportCase[] {
  return Array.from({ length: count }, (_, id) => ({ text: String(id), isUtf16: true }));
}

/** A Wine that hangs when it is asked for files of which `hangs` holds. */
function wineThat(hangs: (cases: readonly ImportCase[], call: number) => boolean) {
  const calls: string[] = [];
  return {
    calls,
    importAll: (cases: readonly ImportCase[]) => {
      calls.push(cases.map(({ text }) => text).join(' '));
      const answer = hangs(cases, calls.length) ? undefined : cases.map(() => RESULT);
      return Promise.resolve(answer);
    },
    restart: () => {
      calls.push('restart');
      return Promise.resolve();
    },
  };
}

describe('asking Wine', () => {
  test('gives an answer for each file in one call when nothing hangs', async () => {
    const wine = wineThat(() => false);
    const answers = await answersOf(wine, casesOf(3), 'reg');
    assert.deepEqual(
      answers.map(({ file, result }) => [file.text, result === RESULT]),
      [
        ['0', true],
        ['1', true],
        ['2', true],
      ],
    );
    assert.deepEqual(wine.calls, ['0 1 2']);
  });
  test('starts the server anew after it hung by chance', async () => {
    const wine = wineThat((_, call) => call === 1);
    const answers = await answersOf(wine, casesOf(2), 'reg');
    assert.ok(answers.every(({ result }) => result === RESULT));
    assert.deepEqual(wine.calls, ['0 1', 'restart', '0 1']);
  });
  test('tells the one file that hangs each time, and has the answers of all others', async () => {
    const wine = wineThat((cases) => cases.some(({ text }) => text === '5'));
    const answers = await answersOf(wine, casesOf(8), 'reg');
    assert.deepEqual(
      answers.map(({ file }) => file.text),
      ['0', '1', '2', '3', '4', '5', '6', '7'],
    );
    assert.deepEqual(
      answers.filter(({ result }) => result === undefined).map(({ file }) => file.text),
      ['5'],
    );
  });
  test('asks nothing when there is no file', async () => {
    const wine = wineThat(() => true);
    assert.deepEqual(await answersOf(wine, [], 'regedit'), []);
    assert.deepEqual(wine.calls, []);
  });
});
