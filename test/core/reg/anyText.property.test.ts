import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hexBytes } from '../../../src/core/reg/hexData';
import { linesOf, parseReg } from '../../../src/core/reg/parseReg';
import { isOpenAfter, parseSection } from '../../../src/core/reg/section';
import type { RegDocument } from '../../../src/core/reg/tree';
import { overlaps, type Span } from '../../../src/core/text/span';
import { allLines, valueLines } from './inspect';
import { regText } from './regText';

/** Fails unless the spans follow each other from `start` to `end` without a gap. */
function assertTiles(spans: readonly Span[], start: number, end: number): void {
  let position = start;
  for (const span of spans) {
    assert.equal(span.start, position);
    assert.ok(span.end > span.start);
    position = span.end;
  }
  assert.equal(position, end);
}

function assertSound(document: RegDocument): void {
  const { text, header, sections } = document;
  assert.equal(header.span.start, 0);
  assertTiles(
    sections.map((section) => section.span),
    header.span.end,
    text.length,
  );
  for (const section of sections) {
    const lines = linesOf(document, section);
    const all = section.key === undefined ? lines : [section.key, ...lines];
    assertTiles(
      all.map((line) => line.span),
      section.span.start,
      section.span.end,
    );
  }
  for (const line of allLines(document)) {
    const spans = line.problems.map((each) => each.span);
    spans.forEach((span, index) => {
      assert.ok(line.span.start <= span.start && span.start <= span.end);
      assert.ok(span.end <= line.span.end);
      assert.ok(spans.slice(index + 1).every((other) => !overlaps(span, other)));
    });
  }
  for (const line of valueLines(document)) {
    assert.ok(line.nameSpan.end <= line.dataSpan.start);
    assert.ok(line.dataSpan.end <= (line.commentSpan?.start ?? line.span.end));
    if (!line.accepted) assert.ok(line.problems.length > 0);
    if (line.data.kind === 'hex')
      assert.equal(hexBytes(text, line.data).length, line.data.byteCount);
  }
}

test('the spans of any text tile it and its problems lie apart in their lines', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assertSound(parseReg(text))));
});

test('the spans of any mixture of the language tile it', () => {
  fc.assert(
    fc.property(regText, (text) => assertSound(parseReg(text))),
    { numRuns: 2000 },
  );
});

test('no prefix of a text makes the parser throw', () => {
  fc.assert(
    fc.property(regText, fc.nat(), (text, length) => {
      assertSound(parseReg(text.slice(0, length % (text.length + 1))));
    }),
    { numRuns: 1000 },
  );
});

test('no mutation of a text makes the parser throw', () => {
  const character = fc.constantFrom(...Array.from('[]"\\,;#=@-:() \t\r\n\0x0f\u00a0”'));
  fc.assert(
    fc.property(regText, fc.nat(), fc.nat(3), character, (text, place, length, inserted) => {
      const start = place % (text.length + 1);
      assertSound(parseReg(text.slice(0, start) + inserted + text.slice(start + length)));
    }),
    { numRuns: 1000 },
  );
});

test('a section says nothing about lines that other sections hold', () => {
  fc.assert(
    fc.property(regText, (text) => {
      const document = parseReg(text);
      const keys = document.sections.filter((section) => section.key !== undefined);
      assert.ok(document.sections.length - keys.length <= 1);
      assert.ok(document.sections.slice(1).every((section) => section.key !== undefined));
    }),
  );
});

test('a section read on its own is the same as within its document', () => {
  fc.assert(
    fc.property(regText, (text) => {
      const document = parseReg(text);
      let isKeyOpen = false;
      for (const section of document.sections) {
        const { hasNullCharacters } = document;
        const context = { headerKind: document.header.kind, hasNullCharacters, isKeyOpen };
        const end = section.span.end;
        // Of the text behind the section only the bracket is left that ends it.
        const alone = text.slice(0, end) + (end < text.length ? '[' : '');
        const own = parseSection(alone, section.span.start, context);
        const lines = linesOf({ ...document, text: alone }, own);
        assert.deepEqual(own, section);
        assert.deepEqual(lines, linesOf(document, section));
        isKeyOpen = isOpenAfter(section.key);
      }
    }),
    { numRuns: 1000 },
  );
});

test('reading the lines of a section ends where its end was found without reading them', () => {
  fc.assert(
    fc.property(regText, (text) => {
      const document = parseReg(text);
      for (const section of document.sections) {
        const lines = linesOf(document, section);
        assert.equal(lines.at(-1)?.span.end ?? section.key?.span.end, section.span.end);
      }
    }),
    { numRuns: 3000 },
  );
});

test('the kind of line end does not change what is read', () => {
  fc.assert(
    fc.property(regText, (text) => {
      const shapes = ['\n', '\r\n', '\r'].map((end) => {
        const document = parseReg(text.replace(/\r\n|\n|\r/g, end));
        return allLines(document).map((line) => [
          line.kind,
          line.kind === 'value' ? [line.name, line.accepted, line.data.kind] : [],
          line.problems.map((each) => each.code),
        ]);
      });
      assert.deepEqual(shapes[1], shapes[0]);
      assert.deepEqual(shapes[2], shapes[0]);
    }),
  );
});
