import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shrink } from './shrink';

/** Makes a text small that differs as long as it holds all the words. */
async function smallest(text: string, words: readonly string[]): Promise<string> {
  const result = await shrink({ text, isUtf16: true }, (cases) => {
    return Promise.resolve(cases.map((file) => words.every((word) => file.text.includes(word))));
  });
  return result.text;
}

test('lines and characters that do not matter are taken away', async () => {
  const text = 'header\r\none\r\ntwo bad three\r\nfour\r\n';
  assert.equal(await smallest(text, ['header', 'bad']), 'headerbad');
});

test('what matters in several places stays', async () => {
  const text = 'top\n\nabc\ndef\nghi\nabc\n';
  assert.equal(await smallest(text, ['top\n', 'b', 'e']), 'top\neb');
});

test('a text that cannot be smaller stays as it is', async () => {
  assert.equal(await smallest('ab', ['ab']), 'ab');
});
