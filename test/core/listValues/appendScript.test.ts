import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { appendScript, type AppendScript } from '../../../src/core/listValues/appendScript';

function script(rest: Partial<AppendScript>): string {
  return appendScript({
    comment: ['What it is for.'],
    place: { hive: 'HKEY_LOCAL_MACHINE', key: 'SOFTWARE\\Contoso', name: 'List' },
    type: 'REG_SZ',
    separators: [','],
    joiner: ',',
    variable: 'entries',
    add: ['a'],
    defaults: [],
    ...rest,
  });
}

describe('the script that appends', () => {
  test('names the value by the drive of its hive, or by the provider where there is no drive', () => {
    assert.match(script({}), /^\$key {6}= 'HKLM:\\SOFTWARE\\Contoso'\r$/m);
    const place = { hive: 'HKEY_USERS', key: 'S-1-5-18\\A', name: 'List' } as const;
    assert.match(script({ place }), /^\$key {6}= 'Registry::HKEY_USERS\\S-1-5-18\\A'\r$/m);
  });
  test('reads variables as they are written and keeps the type', () => {
    const text = script({ type: 'REG_EXPAND_SZ', separators: [';'], joiner: ';' });
    assert.match(text, /DoNotExpandEnvironmentNames/);
    assert.match(text, /-Type ExpandString -Value \(\(\$entries \+ \$missing\) -join ';'\)/);
  });
  test('does not split the strings of a REG_MULTI_SZ', () => {
    const text = script({ type: 'REG_MULTI_SZ' });
    assert.doesNotMatch(text, /-split|-join/);
    assert.match(text, /-Type MultiString -Value \(\[string\[\]\]\(\$entries \+ \$missing\)\)/);
  });
  test('splits at every sign that separates, which no pattern may take for its own', () => {
    assert.match(script({ separators: ['|'] }), /-split '\\\|' /);
    assert.match(script({ separators: [',', ' '] }), /-split '\[, \]' /);
  });
  test('holds what it adds in strings that end nowhere else', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', "'", '\u2018', '\u2019', '$', '`', '"') }),
        (member) => {
          const line =
            script({ add: [member] })
              .split('\r\n')
              .find((each) => each.startsWith('$add')) ?? '';
          const inside = line.slice("$add      = @('".length, -"')".length);
          // PowerShell takes two quotes of any shape for one, and a single one for the end.
          assert.doesNotMatch(inside.replace(/['\u2018-\u201B]{2}/g, ''), /['\u2018-\u201B]/);
          assert.equal(inside.replace(/(['\u2018-\u201B])\1/g, '$1'), member);
        },
      ),
    );
  });
});
