import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sectionBody } from '../../../src/core/features/sectionBody';
import { parseReg } from '../../../src/core/reg/parseReg';
import { HEADER } from '../reg/inspect';

/** The text of the first section with a key, up to the end of its body. */
function bodyOf(body: string): string {
  const document = parseReg(HEADER + body);
  const section = document.sections.find(({ key }) => key !== undefined);
  assert.ok(section);
  return document.text.slice(section.span.start, sectionBody(document, section).end);
}

describe('the body of a section', () => {
  test('ends before the blank lines that lead to the next key', () => {
    assert.equal(
      bodyOf('[HKEY_USERS\\A]\n"a"="1"  \n\n \n[HKEY_USERS\\B]\n'),
      '[HKEY_USERS\\A]\n"a"="1"',
    );
  });
  test('ends before the comment directly above the next key', () => {
    const text = '[HKEY_USERS\\A]\n"a"="1"\n\n; about B\n; and more\n[HKEY_USERS\\B]\n';
    assert.equal(bodyOf(text), '[HKEY_USERS\\A]\n"a"="1"');
  });
  test('keeps a value that is switched off by a comment sign', () => {
    const text = '[HKEY_USERS\\A]\n"a"="1"\n;"b"="2"\n; @="3"\n[HKEY_USERS\\B]\n';
    assert.equal(bodyOf(text), '[HKEY_USERS\\A]\n"a"="1"\n;"b"="2"\n; @="3"');
  });
  test('keeps a comment that blank lines part from the next key', () => {
    const text = '[HKEY_USERS\\A]\n; about A\n\n[HKEY_USERS\\B]\n';
    assert.equal(bodyOf(text), '[HKEY_USERS\\A]\n; about A');
  });
  test('keeps the comment at the end of the file', () => {
    assert.equal(bodyOf('[HKEY_USERS\\A]\n\n; end\n\n'), '[HKEY_USERS\\A]\n\n; end');
  });
  test('is the key line alone where nothing is below it', () => {
    assert.equal(bodyOf('[HKEY_USERS\\A]\n\n\n[HKEY_USERS\\B]'), '[HKEY_USERS\\A]');
  });
});
