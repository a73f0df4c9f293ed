import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { excerptsOf } from '../../../src/cli/report/excerpt';

/** The excerpt for what stands between `«` and `»`. */
function excerpt(marked: string, width = 80) {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return excerptsOf(marked.replace(/[«»]/g, ''), width)({ start, end });
}

test('the marks stand under the place', () => {
  assert.deepEqual(excerpt('REGEDIT4\r\n"a"=«"b"» ; c\r\n'), {
    source: '"a"="b" ; c',
    marks: '    ^^^',
  });
});

test('an empty place has one mark', () => {
  assert.deepEqual(excerpt('"a"=«»\n'), { source: '"a"=', marks: '    ^' });
});

test('of several lines the first is shown and marked to its end', () => {
  assert.deepEqual(excerpt('"a"=«hex:00,\\\r\n  01»\r\n'), {
    source: '"a"=hex:00,\\',
    marks: '    ^^^^^^^^',
  });
});

test('the marks stand right after tabs and signs outside the basic plane', () => {
  assert.deepEqual(excerpt('\t😀«x»'), { source: ' 😀x', marks: '  ^' });
});

test('the last line needs no line end', () => {
  assert.deepEqual(excerpt('a\n«b»'), { source: 'b', marks: '^' });
});

test('of a wide line the part with the place is shown', () => {
  const { source, marks } = excerpt(`${'a'.repeat(100_000)}«here»${'b'.repeat(100_000)}`, 40);
  assert.equal(source, `${'a'.repeat(10)}here${'b'.repeat(26)}`);
  assert.equal(marks, `${' '.repeat(10)}^^^^`);
});

test('the end of a wide line fills the width', () => {
  const { source, marks } = excerpt(`${'a'.repeat(1000)}«z»\r\n`, 40);
  assert.ok(source.endsWith('aaaz') && source.length >= 38 && source.length <= 40, source);
  assert.equal(marks.length, source.length);
});

test('no text and no place break the excerpt', () => {
  const signs = fc.string({ unit: fc.constantFrom('a', '\t', '\r', '\n', '😀', '\0', '"') });
  fc.assert(
    fc.property(
      signs,
      fc.nat(20),
      fc.nat(20),
      fc.integer({ min: 20, max: 30 }),
      (text, a, b, width) => {
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        const { source, marks } = excerptsOf(text, width)({ start, end });
        assert.doesNotMatch(source, /[\r\n]/);
        assert.match(marks, /^ *\^+$/);
        assert.ok(marks.length <= Array.from(source).length + 1);
      },
    ),
  );
});
