import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  isDefaultList,
  matchesPattern,
  membersOf,
  missingMembers,
  ownMembers,
  requiredMembers,
  takesType,
} from '../../../src/core/listValues/members';
import type { ListValue } from '../../../src/core/listValues/listValueRow';

function row(rest: Partial<ListValue>): ListValue {
  return { keys: ['A'], values: ['B'], types: ['REG_SZ'], mode: 'machine-list', ...rest };
}

function text(list: ListValue, content: string): readonly string[] | undefined {
  return membersOf(list, { kind: 'text', type: 'REG_SZ', text: content });
}

const STRINGS = row({ types: ['REG_MULTI_SZ'] });

describe('the members of a list', () => {
  test('stand between commas unless the row says otherwise, without blanks and empty ones', () => {
    assert.deepEqual(text(row({}), ' a , b,,c,'), ['a', 'b', 'c']);
    assert.deepEqual(text(row({ separator: ';' }), 'a,b; c'), ['a,b', 'c']);
  });
  test('stand between blanks of any number where a blank separates', () => {
    assert.deepEqual(text(row({ separator: ' ' }), ' a  b\tc '), ['a', 'b', 'c']);
    assert.deepEqual(text(row({ separator: ',', alsoSeparates: [' '] }), 'a b, c'), [
      'a',
      'b',
      'c',
    ]);
  });
  test('are found behind a wrong separator too', () => {
    assert.deepEqual(text(row({ wrongSeparators: [';'] }), 'a; b,c'), ['a', 'b', 'c']);
  });
  test('are the strings of a REG_MULTI_SZ as they are', () => {
    const strings = ['autocheck autochk *', 'a,b', '', '""'];
    assert.deepEqual(membersOf(STRINGS, { kind: 'list', type: 'REG_MULTI_SZ', strings }), [
      'autocheck autochk *',
      'a,b',
    ]);
  });
  test('are found in data of another type that can hold a list', () => {
    assert.deepEqual(text(STRINGS, 'kerberos, msv1_0;wdigest'), ['kerberos', 'msv1_0', 'wdigest']);
    const data = { kind: 'list', type: 'REG_MULTI_SZ', strings: ['a,b', 'c'] } as const;
    assert.deepEqual(membersOf(row({}), data), ['a', 'b', 'c']);
  });
  test('are unknown for numbers and bytes', () => {
    assert.equal(membersOf(row({}), { kind: 'other', type: 'REG_DWORD' }), undefined);
  });
  test('are those that were joined, whatever they are', () => {
    const member = fc.string({ minLength: 1 }).filter((each) => !/[;\s]/.test(each));
    fc.assert(
      fc.property(fc.array(member), (members) => {
        assert.deepEqual(text(row({ separator: ';' }), members.join(';')), members);
        assert.deepEqual(text(row({ separator: ' ' }), members.join('  ')), members);
      }),
    );
  });
  test('of a text of a million characters are found at once', () => {
    const content = 'a ;,'.repeat(250_000);
    const list = row({ separator: ',', wrongSeparators: [';'] });
    assert.equal(text(list, content)?.length, 250_000);
  });
});

describe('what a list may not lose', () => {
  const list = row({
    defaults: ['a', { member: 'C:\\b.exe', alsoAs: ['b', '*\\b.exe'] }],
    mustContain: [{ member: 'C:\\b.exe', alsoAs: ['b', '*\\b.exe'] }],
  });
  test('is there in any letter case, in quotes and in another spelling', () => {
    for (const spelling of ['c:\\B.EXE', '"C:\\b.exe"', 'B', '%SystemRoot%\\b.exe']) {
      assert.deepEqual(missingMembers(list, ['x', spelling]), [], spelling);
    }
    assert.deepEqual(missingMembers(list, ['bb', 'C:\\b.exe.bak']), ['C:\\b.exe']);
  });
  test('are the defaults of a reader that has its list built in', () => {
    const exclusive = row({ mode: 'exclusive-defaults', defaults: ['a', 'b'] });
    assert.deepEqual(missingMembers(exclusive, ['B']), ['a']);
    assert.deepEqual(requiredMembers({ ...exclusive, mustContain: ['b'] }), ['b']);
    assert.deepEqual(missingMembers(row({ defaults: ['a', 'b'] }), []), []);
  });
  test('is not among the own members, each of which counts once', () => {
    assert.deepEqual(ownMembers(list, ['A', 'x', 'b', 'X', 'y']), ['x', 'y']);
  });
  test('is nothing in a list that is just what Windows has', () => {
    assert.ok(isDefaultList(list, ['b', 'A']));
    assert.ok(!isDefaultList(list, ['b']));
    assert.ok(!isDefaultList(list, ['a', 'b', 'c']));
    assert.ok(!isDefaultList(row({}), []));
  });
  test('is never missing once it is added', () => {
    const known = fc.array(fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(known, known, (mustContain, members) => {
        const checked = row({ mustContain });
        const missing = missingMembers(checked, members);
        assert.deepEqual(missingMembers(checked, [...members, ...missing]), []);
      }),
    );
  });
});

describe('a pattern', () => {
  test('takes an asterisk for any text and a question mark for any character', () => {
    assert.ok(matchesPattern('A*C', 'ABBC') && matchesPattern('A*C', 'AC'));
    assert.ok(matchesPattern('?:\\*', 'C:\\') && matchesPattern('*', ''));
    assert.ok(
      !matchesPattern('A?C', 'AC') && !matchesPattern('A*', 'BA') && !matchesPattern('', 'A'),
    );
  });
  test('matches as the regular expression of the same meaning', () => {
    const sign = fc.constantFrom('a', 'b', '*', '?');
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 8 }),
        fc.array(fc.constantFrom('a', 'b'), { maxLength: 10 }),
        (signs, letters) => {
          const source = signs
            .map((each) => (each === '*' ? '.*' : each === '?' ? '.' : each))
            .join('');
          const wanted = new RegExp(`^${source}$`, 's').test(letters.join(''));
          assert.equal(matchesPattern(signs.join(''), letters.join('')), wanted);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the types that a reader takes', () => {
  test('are those of the row, and for a plain text the expandable one', () => {
    assert.ok(takesType(row({}), 'REG_SZ') && takesType(row({}), 'REG_EXPAND_SZ'));
    assert.ok(!takesType(row({ types: ['REG_EXPAND_SZ'] }), 'REG_SZ'));
    assert.ok(!takesType(STRINGS, 'REG_EXPAND_SZ') && !takesType(row({}), 'REG_BINARY'));
  });
});
