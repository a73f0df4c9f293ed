import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { nameAt } from '../../../../src/core/features/names/nameAt';
import { occurrencesAt } from '../../../../src/core/features/names/occurrences';
import { parseReg } from '../../../../src/core/reg/parseReg';
import { regText } from '../../reg/regText';
import { markedBody } from '../cursorMarks';
import { showSpans } from '../shownSpans';

/** The body with every occurrence of the name at the cursor in angle brackets. */
function occurrences(body: string): string {
  const { document, offset } = markedBody(body);
  return showSpans(
    document,
    occurrencesAt(document, offset).map(({ span }) => span),
  );
}

function writes(body: string): boolean[] {
  const { document, offset } = markedBody(body);
  return occurrencesAt(document, offset).map(({ isWrite }) => isWrite);
}

describe('the occurrences of a key', () => {
  test('are its own lines and the paths of the keys below it, in any letter case', () => {
    assert.equal(
      occurrences('[HKEY_USERS\\A\\B|]\n[hkey_users\\a\\b\\C]\n[-HKEY_USERS\\A\\b]\n'),
      '[HKEY_USERS\\A\\<B>]\n[hkey_users\\a\\<b>\\C]\n[-HKEY_USERS\\A\\<b>]\n',
    );
  });
  test('are those of the key that the path names up to the cursor', () => {
    assert.equal(
      occurrences('[HKEY_USERS\\|A\\B]\n[HKEY_USERS\\A]\n[HKEY_USERS\\B\\A]\n'),
      '[HKEY_USERS\\<A>\\B]\n[HKEY_USERS\\<A>]\n[HKEY_USERS\\B\\A]\n',
    );
  });
  test('leave keys out that only start with the same letters or lie elsewhere', () => {
    assert.equal(
      occurrences(
        '[HKEY_USERS\\A|]\n[HKEY_USERS\\AB]\n[HKEY_CURRENT_USER\\A]\n[HKEY_USERS\\B\\A]\n',
      ),
      '[HKEY_USERS\\<A>]\n[HKEY_USERS\\AB]\n[HKEY_CURRENT_USER\\A]\n[HKEY_USERS\\B\\A]\n',
    );
  });
  test('count backslashes in a row as one and know abbreviated hives', () => {
    assert.equal(
      occurrences('[HKEY_LOCAL_MACHINE\\A\\\\B|]\n[HKLM\\A\\B\\]\n'),
      '[HKEY_LOCAL_MACHINE\\A\\\\<B>]\n[HKLM\\A\\<B>\\]\n',
    );
  });
  test('of a hive are all keys of the hive', () => {
    assert.equal(
      occurrences('[HKEY|_USERS\\A]\n[HKEY_USERS]\n[HKEY_CURRENT_USER\\A]\n'),
      '[<HKEY_USERS>\\A]\n[<HKEY_USERS>]\n[HKEY_CURRENT_USER\\A]\n',
    );
  });
  test('tell lines that change the key from paths through it', () => {
    assert.deepEqual(writes('[HKEY_USERS\\A|]\n[HKEY_USERS\\A\\B]\n[-HKEY_USERS\\A]\n'), [
      true,
      false,
      true,
    ]);
  });
  test('do not exist beside the path', () => {
    for (const body of ['|[HKEY_USERS\\A]', '[HKEY_USERS\\A] ; x|', '[Oops\\|A]', '[|]']) {
      const { document, offset } = markedBody(body);
      assert.deepEqual(occurrencesAt(document, offset), [], body);
    }
  });
});

describe('the occurrences of a value', () => {
  test('are in every section of its key, in any letter case and however escaped', () => {
    assert.equal(
      occurrences(
        '[HKEY_USERS\\A]\n"a\\\\|b"=dword:1\n[HKEY_USERS\\B]\n"a\\\\b"="2"\n[hkey_users\\a\\]\n  "A\\\\B"=-\n',
      ),
      '[HKEY_USERS\\A]\n"<a\\\\b>"=dword:1\n[HKEY_USERS\\B]\n"a\\\\b"="2"\n[hkey_users\\a\\]\n  "<A\\\\B>"=-\n',
    );
  });
  test('include a value whose data Windows drops', () => {
    assert.deepEqual(writes('[HKEY_USERS\\A]\n"a|"=dword:1\n"a"=oops\n'), [true, false]);
  });
  test('include values that leak into the key', () => {
    assert.equal(
      occurrences('[HKEY_USERS\\A]\n"|a"="1"\n[HKEY_USERS\\B\n"a"="2"\n'),
      '[HKEY_USERS\\A]\n"<a>"="1"\n[HKEY_USERS\\B\n"<a>"="2"\n',
    );
  });
  test('of the default value are `@` and the empty name', () => {
    assert.equal(
      occurrences('[HKEY_USERS\\A]\n@|="1"\n""="2"\n"@"="3"\n'),
      '[HKEY_USERS\\A]\n<@>="1"\n"<>"="2"\n"@"="3"\n',
    );
  });
  test('without a key are the place itself', () => {
    assert.equal(
      occurrences('"a"="1"\n[-HKEY_USERS\\A]\n"|a"="2"\n'),
      '"a"="1"\n[-HKEY_USERS\\A]\n"<a>"="2"\n',
    );
  });
  test('do not exist in its data and comment', () => {
    for (const body of ['[HKEY_USERS\\A]\n"a"="|a"', '[HKEY_USERS\\A]\n"a"="1" ; "|a"']) {
      const { document, offset } = markedBody(body);
      assert.deepEqual(occurrencesAt(document, offset), [], body);
    }
  });
});

test('every occurrence has the same occurrences', () => {
  fc.assert(
    fc.property(regText, fc.nat(), (text, seed) => {
      const document = parseReg(text);
      const found = occurrencesAt(document, seed % (text.length + 1));
      for (const { span } of found) {
        assert.ok(nameAt(document, span.end) !== undefined);
        assert.deepEqual(occurrencesAt(document, span.end), found);
      }
    }),
    { numRuns: 1000 },
  );
});
