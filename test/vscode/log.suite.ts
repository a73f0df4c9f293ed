import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { guarded, type Log } from '../../src/vscode/log';

function recorder(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    warn: (line) => void lines.push(line),
    error: (line) => void lines.push(line instanceof Error ? line.message : line),
  };
}

describe('A failure inside a provider', () => {
  it('is logged with its stack and gives nothing', async () => {
    const log = recorder();
    const provide = guarded(log, 'hover', (name: string): number => {
      throw new Error(`no ${name}`);
    });
    assert.equal(await provide('item'), undefined);
    assert.equal(log.lines.length, 1);
    assert.match(log.lines[0] ?? '', /^hover: Error: no item\n\s+at /);
  });

  it('is logged as well when it comes later', async () => {
    const log = recorder();
    const provide = guarded(log, 'hover', () => Promise.reject<number>(new Error('too late')));
    assert.equal(await provide(), undefined);
    assert.match(log.lines.join(), /^hover: Error: too late/);
  });

  it('does not stand in the way of a result', async () => {
    const log = recorder();
    assert.equal(await guarded(log, 'sum', (a: number, b: number) => a + b)(2, 3), 5);
    assert.deepEqual(log.lines, []);
  });
});
