import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseReg } from '../../../../src/core/reg/parseReg';
import { keyNames } from '../../../../src/core/rules/reg/keyNames';

const HEADER = 'Windows Registry Editor Version 5.00\n\n';

function namesOf(keyLine: string) {
  const document = parseReg(HEADER + keyLine);
  const key = document.sections.at(-1)?.key;
  assert.ok(key);
  return { text: document.text, names: keyNames(key) };
}

test('the names of a path come from the hive on, without empty ones', () => {
  const { names } = namesOf('[HKEY_CURRENT_USER\\\\Software\\Contoso\\]');
  assert.deepEqual(
    names.map(({ name }) => name),
    ['HKEY_CURRENT_USER', 'Software', 'Contoso'],
  );
});

test('an empty path has no names', () => assert.deepEqual(namesOf('[]').names, []));

test('each name stands where its span says', () => {
  const paths = fc.array(fc.constantFrom('a', 'b c', '\\', 'HKEY_USERS', '[', ']'));
  fc.assert(
    fc.property(paths, fc.constantFrom('[', '[-'), (parts, opening) => {
      const { text, names } = namesOf(`${opening}${parts.join('')}]`);
      for (const { name, span } of names) {
        assert.equal(text.slice(span.start, span.end), name);
        assert.doesNotMatch(name, /\\/);
      }
    }),
  );
});
