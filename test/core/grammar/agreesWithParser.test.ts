import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { linesOf, parseReg } from '../../../src/core/reg/parseReg';
import type { RegBodyLine, RegDocument, RegValueLine } from '../../../src/core/reg/tree';
import type { Span } from '../../../src/core/text/span';
import { regText } from '../reg/regText';
import { allFixtures } from '../testing/fixtures';
import { tokenize } from './tokenize';

/** The scopes of each character of a text, all of them in one string. */
async function scopesOf(text: string): Promise<readonly string[]> {
  const scopes = Array<string>(text.length).fill('');
  let start = 0;
  const lines = await tokenize(text);
  for (const [index, line] of text.split('\n').entries()) {
    let column = 0;
    for (const token of lines[index] ?? []) {
      column = line.indexOf(token.text, column);
      scopes.fill(token.scopes, start + column, start + column + token.text.length);
      column += token.text.length;
    }
    start += line.length + 1;
  }
  return scopes;
}

/** A part of a line, the scope that each of its signs has to have, and whether comments are in it. */
interface Part {
  readonly what: string;
  readonly span: Span;
  readonly scope: RegExp;
}

const COMMENT = /\bcomment\.line\b/;

function* partsOf(document: RegDocument): Generator<Part> {
  for (const { key, ...section } of document.sections) {
    if (key?.accepted === true) {
      const scope = /\b(?:entity\.name|punctuation\.separator\.path)\b/;
      yield { what: 'path', span: key.pathSpan, scope };
    }
    for (const line of linesOf(document, { key, ...section })) yield* lineParts(line);
  }
}

function* lineParts(line: RegBodyLine): Generator<Part> {
  if (line.kind === 'comment') yield { what: 'comment', span: line.textSpan, scope: COMMENT };
  // What Windows drops is shown by semantic tokens, and need not look like what it was meant to be.
  if (line.kind === 'value' && line.accepted) yield* valueParts(line);
}

function* valueParts({ nameSpan, data, commentSpan, problems }: RegValueLine): Generator<Part> {
  const scope = /\b(?:support\.type\.property-name|variable\.language\.default-value)\b/;
  yield { what: 'name', span: nameSpan, scope };
  if (commentSpan !== undefined) yield { what: 'comment', span: commentSpan, scope: COMMENT };
  switch (data.kind) {
    case 'string':
      yield { what: 'string', span: data.contentSpan, scope: /\bstring\.quoted\b/ };
      return;
    case 'dword':
      yield { what: 'number', span: data.digitsSpan, scope: /\bconstant\.numeric\b/ };
      return;
    case 'hex':
      // Forms of bytes that only Wine is known to read are shown as the mistakes that they may be.
      if (problems.length > 0) return;
      yield { what: 'bytes', span: data.bytesSpan, scope: /\b(?:constant|punctuation|comment)\b/ };
      return;
    case 'delete':
    case 'invalid':
      return;
  }
}

/** The parts that the grammar shows as something else, as sentences. */
async function disagreements(written: string): Promise<string[]> {
  // An editor gives the grammar one line after the other, without what ends it and without a mark.
  const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const document = parseReg(text);
  if (document.header.kind === 'win31') return [];
  const scopes = await scopesOf(text);
  return [...partsOf(document)].flatMap(({ what, span, scope }) => {
    for (let offset = span.start; offset < span.end; offset++) {
      if (/\s/.test(text.charAt(offset)) || scope.test(scopes[offset] ?? '')) continue;
      const part = text.slice(span.start, span.end);
      const found = scopes[offset] === '' ? 'nothing' : (scopes[offset] ?? '');
      return [`the ${what} ${part} has ${found} at '${text.slice(offset, offset + 10)}'`];
    }
    return [];
  });
}

describe('The grammar shows strings, keys, numbers and comments where the parser reads them', () => {
  before(() => tokenize(''));

  test('in all fixtures', async () => {
    for (const { file, text } of allFixtures()) {
      if (!file.endsWith('.reg')) continue;
      assert.deepEqual(await disagreements(text), [], path.relative('.', file));
    }
  });

  test('in any text', async () => {
    await fc.assert(
      fc.asyncProperty(regText, async (text) => {
        assert.deepEqual(await disagreements(text), []);
      }),
      { numRuns: 300 },
    );
  });
});
