import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  PROCESS_VARIABLES,
  processVariable,
  variablesIn,
} from '../../../src/core/gpp/processVariables';

describe('the variables that are known by name', () => {
  test('have each name once in any letter case, a description and a source', () => {
    const names = PROCESS_VARIABLES.map(({ name }) => name.toLowerCase());
    assert.deepEqual(names, [...new Set(names)]);
    for (const { description, source } of PROCESS_VARIABLES) {
      assert.match(description, /^[A-Z].*\.$/);
      assert.notEqual(source, '');
    }
  });
  test('are all 46 of the list of Microsoft', () => {
    const listed = PROCESS_VARIABLES.filter(({ source }) => source.includes('cc753915'));
    assert.equal(listed.length, 46);
    assert.ok(listed.every(({ kind }) => kind === 'process'));
  });
  test('are found in any letter case', () => {
    assert.equal(processVariable('LOGONUSER')?.name, 'LogonUser');
    assert.equal(processVariable('programfiles(X86)')?.kind, 'environment');
    assert.equal(processVariable('errorlevel')?.kind, 'command');
    assert.equal(processVariable('LogonUsr'), undefined);
    assert.equal(processVariable('constructor'), undefined);
  });
  test('say whose they are only where that is certain', () => {
    assert.equal(processVariable('DesktopDir')?.of, 'user');
    assert.equal(processVariable('CommonDesktopDir')?.of, 'computer');
    assert.equal(processVariable('LocalTimeXmlEx')?.of, undefined);
    assert.equal(processVariable('TempDir')?.alsoOfSystem, true);
  });
  test('can all be written between percent signs', () => {
    for (const { name } of PROCESS_VARIABLES) {
      assert.deepEqual(
        variablesIn(`a%${name}%`).map((use) => use.name),
        [name],
      );
    }
  });
});

function namesIn(text: string): readonly string[] {
  return variablesIn(text).map(({ name }) => name);
}

describe('the variables in a text', () => {
  test('are names between percent signs', () => {
    const text = '\\\\srv\\%LogonUser%\\%ProgramFiles(x86)%';
    assert.deepEqual(namesIn(text), ['LogonUser', 'ProgramFiles(x86)']);
    const [first] = variablesIn(text);
    assert.equal(text.slice(first?.start, first?.end), '%LogonUser%');
  });
  test('are not what a script means by a percent sign', () => {
    assert.deepEqual(namesIn('"%1" %* %~dp0 for %%i in (%%i)'), []);
    assert.deepEqual(namesIn('50% of 70% are 35%'), []);
  });
  test('are not the encoded letters of an address', () => {
    assert.deepEqual(namesIn('https://contoso.com/caf%C3%A9%20bar'), []);
    assert.deepEqual(namesIn('https://contoso.com/%C3%A9t%C3%A9'), []);
    assert.deepEqual(namesIn('https://contoso.com/%LogonUser%'), ['LogonUser']);
  });
  test('are not those that are kept from being replaced', () => {
    assert.deepEqual(namesIn('%<ProgramFiles>%'), []);
  });
  test('are found behind a percent sign that stands alone', () => {
    assert.deepEqual(namesIn('5% %TEMP%'), ['TEMP']);
  });
  test('stand where their offsets say, in any text', () => {
    const part = fc.constantFrom('%', '%%', 'a', 'é', '1', '(x86)', '%TEMP%', ' ', '\ud83d\ude00');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { name, start, end } of variablesIn(text)) {
          assert.ok(start >= last);
          assert.equal(text.slice(start, end), `%${name}%`);
          last = end;
        }
      }),
    );
  });
});
