import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { outputTo } from '../../src/cli/output';
import { GPOLINT } from './runGpolint';

/** A stream that takes the first chunks and then fails with this error. */
function failingAfter(chunks: number, code: string) {
  const taken: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const isFull = taken.length === chunks;
      if (!isFull) taken.push(chunk.toString());
      done(isFull ? Object.assign(new Error(code), { code }) : undefined);
    },
  });
  return { taken, stream };
}

test('text is written in order', async () => {
  const { taken, stream } = failingAfter(9, 'never');
  const output = outputTo(stream);
  await output.write('a');
  await output.write('');
  await output.write('b');
  assert.deepEqual(taken, ['a', 'b']);
  assert.equal(output.isClosed(), false);
  assert.equal(output.failure(), undefined);
});

test('a reader that goes away is no failure', async () => {
  const { taken, stream } = failingAfter(1, 'EPIPE');
  const output = outputTo(stream);
  await output.write('a');
  await output.write('b');
  await output.write('c');
  assert.deepEqual(taken, ['a']);
  assert.equal(output.isClosed(), true);
  assert.equal(output.failure(), undefined);
});

test('a full disk is a failure with a reason', async () => {
  const output = outputTo(failingAfter(0, 'ENOSPC').stream);
  await output.write('a');
  await output.write('b');
  assert.equal(output.isClosed(), true);
  assert.equal(output.failure(), 'the disk is full');
});

test('a reader that closes the pipe before it has all of the help does no harm', async () => {
  const child = spawn(process.execPath, [GPOLINT, '--help']);
  child.stdout.destroy();
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const [code] = (await once(child, 'close')) as [number | null];
  assert.equal(errors, '');
  assert.equal(code, 0);
});
