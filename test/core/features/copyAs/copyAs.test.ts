import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { asPowerShell } from '../../../../src/core/features/copyAs/asPowerShell';
import { asRegAdd } from '../../../../src/core/features/copyAs/asRegAdd';
import { cmdArgument, type CmdPlace } from '../../../../src/core/features/copyAs/cmdQuoting';
import { selectedOperations } from '../../../../src/core/features/copyAs/regOperation';
import { escapeRegString } from '../../../../src/core/reg/stringEscapes';
import { marked } from '../cursorMarks';
import { HEADER, KEY } from '../../reg/inspect';
import { argumentsOf } from './cmdModel';

function operationsAt(text: string) {
  const { document, place } = marked(text);
  return selectedOperations(document, place);
}

function regAdd(line: string, place: CmdPlace = 'script'): string {
  return asRegAdd(operationsAt(`${HEADER}${KEY}${line}\n`), place).text;
}

/** The statement behind those that name the key and create it, or only the first where one deletes. */
function powerShell(line: string, index = 2): string | undefined {
  return asPowerShell(operationsAt(`${HEADER}${KEY}${line}\n`)).text.split('\r\n')[index];
}

function hex(text: string): string {
  return [...Buffer.from(text, 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0')).join();
}

const SET = 'reg add "HKCU\\Software\\T"';

describe('the operations of a selection', () => {
  const text = (marks: string) => `${HEADER}${marks}`;
  const names = (marks: string) =>
    operationsAt(text(marks)).map((each) =>
      `${each.op} ${each.key} ${'name' in each ? each.name : ''}`.trim(),
    );

  test('are those of the value at the cursor', () => {
    assert.deepEqual(names('[HKEY_USERS\\A]\n"a"="1"\n"b|"=-\n'), ['deleteValue A b']);
  });
  test('are those of the key and all its values on a key line', () => {
    assert.deepEqual(names('[HKEY_USERS|\\A]\n"a"="1"\n"b"=-\n[HKEY_USERS\\B]\n'), [
      'createKey A',
      'setValue A a',
      'deleteValue A b',
    ]);
    assert.deepEqual(names('[-HKEY_USERS\\A|]\n"a"="1"\n'), ['deleteKey A']);
  });
  test('are those of all selected lines, in their order', () => {
    assert.deepEqual(
      names('[HKEY_USERS\\A]\n"a"="1"\n|"b"="2"\n\n[HKEY_USERS\\B]\n@="3"\n|"c"="4"\n'),
      ['setValue A b', 'createKey B', 'setValue B'],
    );
  });
  test('take short hives for what they mean and leave out what Windows drops', () => {
    assert.deepEqual(names('[HKCU|\\A]\n"a"="1"\n"b"="x\n'), ['createKey A', 'setValue A a']);
    assert.deepEqual(names('[-HKEY_USERS|]\n'), []);
    assert.deepEqual(names('[HKEY_USERS|]\n"a"="1"\n'), ['setValue  a']);
    assert.deepEqual(names('"a"="1|"\n'), []);
  });
  test('of tens of thousands of keys are found at once', () => {
    const keys = Array.from({ length: 60_000 }, (_, n) => `[HKEY_USERS\\K${n}]\n"a"="1"\n`);
    const { document, place } = marked(text(`|${keys.join('')}|`));
    const start = performance.now();
    assert.equal(selectedOperations(document, place).length, 120_000);
    // Looking at all values for each key takes far longer, even on a fast machine.
    assert.ok(performance.now() - start < 8000);
  });
  test('are there below any header', () => {
    assert.equal(operationsAt('nonsense\n[HKEY_USERS\\A|]\n').length, 1);
  });
});

describe('reg add', () => {
  test('writes every type that reg.exe knows', () => {
    assert.equal(regAdd('"a b"="x|"'), `${SET} /v "a b" /t REG_SZ /d "x" /f`);
    assert.equal(regAdd('@="|"'), `${SET} /ve /t REG_SZ /d "" /f`);
    assert.equal(regAdd('"a"=dword:|10'), `${SET} /v "a" /t REG_DWORD /d 16 /f`);
    assert.equal(
      regAdd('"a"=hex(b):|ff,ff,ff,ff,ff,ff,ff,ff'),
      `${SET} /v "a" /t REG_QWORD /d 18446744073709551615 /f`,
    );
    assert.equal(regAdd('"a"=hex:|0a,FF'), `${SET} /v "a" /t REG_BINARY /d 0aff /f`);
    assert.equal(regAdd('"a"=hex:|'), `${SET} /v "a" /t REG_BINARY /f`);
    assert.equal(
      regAdd(`"a"=hex(7):|${hex('x\0y z\0\0')}`),
      `${SET} /v "a" /t REG_MULTI_SZ /d "x\\0y z" /f`,
    );
  });
  test('deletes values and keys', () => {
    assert.equal(regAdd('"a"=-|'), 'reg delete "HKCU\\Software\\T" /v "a" /f');
    assert.equal(regAdd('@=|-'), 'reg delete "HKCU\\Software\\T" /ve /f');
    const { text } = asRegAdd(operationsAt(`${HEADER}[-HKEY_USERS\\A|]\n`), 'script');
    assert.equal(text, 'reg delete "HKU\\A" /f');
  });
  test('creates a key without touching the default value of one that is there', () => {
    const created = (body: string) => asRegAdd(operationsAt(HEADER + body), 'script');
    const create =
      'reg query "HKU\\A" >nul 2>&1 || (reg add "HKU\\A" /f && reg delete "HKU\\A" /ve /f)';
    assert.equal(created('[HKEY_USERS|\\A]\n').text, create);
    assert.equal(
      created('[HKEY_USERS|\\A]\n"a"=-\n').text,
      `${create}\r\nreg delete "HKU\\A" /v "a" /f`,
    );
    const withValue = created('[HKEY_USERS|\\A]\n"n"=hex(6):00\n"a"="1"\n');
    assert.equal(withValue.text, 'reg add "HKU\\A" /v "a" /t REG_SZ /d "1" /f');
    assert.equal(withValue.count, 2);
  });
  test('doubles percent signs in a script and breaks them up at the prompt', () => {
    const line = `"a"=hex(2):|${hex('%TEMP%\\x\0')}`;
    assert.equal(regAdd(line), `${SET} /v "a" /t REG_EXPAND_SZ /d "%%TEMP%%\\x" /f`);
    assert.equal(regAdd(line, 'prompt'), `${SET} /v "a" /t REG_EXPAND_SZ /d ^"^%^TEMP^%^\\x^" /f`);
  });
  test('keeps quotation marks and backslashes at the end', () => {
    assert.equal(regAdd('"a"="C:\\\\|"'), `${SET} /v "a" /t REG_SZ /d "C:\\\\" /f`);
    assert.equal(
      regAdd('"a"="say \\"x&y\\"|"'),
      `${SET} /v "a" /t REG_SZ /d ^"say \\^"x^&y\\^"^" /f`,
    );
  });
  test('separates a list by another sign where backslash and zero stand in it', () => {
    const list = (text: string) => regAdd(`"a"=hex(7):|${hex(`${text}\0\0`)}`);
    assert.equal(list('C:\\0\0y'), `${SET} /v "a" /t REG_MULTI_SZ /s "|" /d "C:\\0|y" /f`);
    assert.equal(list('C:\\\0a|b'), `${SET} /v "a" /t REG_MULTI_SZ /s ";" /d "C:\\;a|b" /f`);
  });
  test('says what it cannot write', () => {
    const lines = [
      `"link"=hex(6):${hex('x')}`,
      '"big"=hex(5):00,00,00,01',
      '"none"=hex(0):',
      `"tab"="a\tb"`,
      `"long"="${'x'.repeat(8192)}"`,
      `"all signs"=hex(7):${hex('|;,#~@+$=\\\0b\0\0')}`,
      `"lines"=hex(1):${hex('a\nb\0')}`,
      `"rest"=hex(2):${hex('a\0b\0')}`,
      '"short"=hex(b):01',
      '"other"=hex(20):',
    ];
    const copied = asRegAdd(operationsAt(`${HEADER}|${KEY}${lines.join('\n')}\n|`), 'prompt');
    const names = lines.map((line) => /^"([^"]+)"/.exec(line)?.[1]);
    assert.deepEqual(copied.skipped, names);
    assert.equal(copied.count, 1);
    assert.deepEqual(asRegAdd(operationsAt(`${HEADER}[HKEY_DYN_DATA\\A|]`), 'prompt').skipped, [
      'A',
    ]);
  });
  test('gives the program exactly the text, through cmd.exe and its own reading', () => {
    const letters = fc.constantFrom(...'ab \\"%^&|<>()!:=;/%\\"P'.split(''), 'TEMP', '%TEMP%', 'é');
    const texts = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(''));
    const variables = { TEMP: 'C:\\Temp', P: 'p', A: 'a' };
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('script', 'prompt'), (first, second, place) => {
        const line = `reg ${cmdArgument(first, place)} ${cmdArgument(second, place)} /f`;
        assert.deepEqual(argumentsOf(line, place, variables), ['reg', first, second, '/f'], line);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('PowerShell', () => {
  test('creates the key where it is absent and sets the value', () => {
    assert.deepEqual(asPowerShell(operationsAt(`${HEADER}${KEY}"a"="|"\n`)).text.split('\r\n'), [
      "$key = 'Registry::HKEY_CURRENT_USER\\Software\\T'",
      'if (-not (Test-Path -LiteralPath $key)) { New-Item -Path $key -Force | Out-Null }',
      "Set-ItemProperty -LiteralPath $key -Name 'a' -Type String -Value ''",
    ]);
  });
  test('writes every type', () => {
    const tail = (line: string) => /-Type .*$/.exec(powerShell(line) ?? '')?.[0];
    assert.equal(tail('"a"=dword:|10'), '-Type DWord -Value 16');
    assert.equal(tail('"a"=dword:80000000|'), '-Type DWord -Value 0x80000000');
    assert.equal(tail('"a"=hex(b):|01,00,00,00,01,00,00,00'), '-Type QWord -Value 4294967297');
    assert.equal(tail('"a"=hex:|0a,ff'), '-Type Binary -Value ([byte[]]@(0x0a, 0xff))');
    assert.equal(tail('"a"=hex:|'), '-Type Binary -Value ([byte[]]@())');
    assert.equal(tail(`"a"=hex(2):|${hex('%x%\0')}`), "-Type ExpandString -Value '%x%'");
    assert.equal(
      tail(`"a"=hex(7):|${hex("x\0it's\0\0")}`),
      "-Type MultiString -Value ([string[]]@('x', 'it''s'))",
    );
  });
  test('doubles every sign that PowerShell takes for a single quote', () => {
    const text = "a'b\u2018c\u2019d\u201ae\u201bf$g`h";
    const doubled = "a''b\u2018\u2018c\u2019\u2019d\u201a\u201ae\u201b\u201bf$g`h";
    assert.ok(powerShell(`"a"="|${escapeRegString(text)}"`)?.endsWith(`-Value '${doubled}'`));
  });
  test('names the default value and deletes values by exactly their names', () => {
    assert.match(powerShell('@="x|"') ?? '', /-Name '\(default\)' /);
    const { text } = asPowerShell(operationsAt(`${HEADER}${KEY}"a*[b]?"=-|\n`));
    assert.deepEqual(text.split('\r\n'), [
      "$key = 'Registry::HKEY_CURRENT_USER\\Software\\T'",
      "if (Test-Path -LiteralPath $key) { (Get-Item -LiteralPath $key).OpenSubKey('', $true).DeleteValue('a*[b]?', $false) }",
    ]);
    assert.match(powerShell('@=-|', 1) ?? '', /\.DeleteValue\('', \$false\)/);
    assert.match(powerShell('"(Default)"=-|', 1) ?? '', /\.DeleteValue\('\(Default\)', \$false\)/);
  });
  test('writes control characters as numbers, which no editor changes', () => {
    const value = (text: string) =>
      /-Value (.*)$/.exec(powerShell(`"a"=hex(1):|${hex(`${text}\0`)}`) ?? '')?.[1];
    assert.equal(value("it's\r\nb\t"), "('it''s' + [char]13 + [char]10 + 'b' + [char]9)");
    assert.equal(value('\n'), "('' + [char]10)");
  });
  test('tells how a script with other letters has to be stored', () => {
    const noteOf = (write: typeof asPowerShell, text: string) =>
      write(operationsAt(`${HEADER}${KEY}"a"="|${text}"\n`)).note?.template;
    const script = (operations: Parameters<typeof asPowerShell>[0]) =>
      asRegAdd(operations, 'script');
    const prompt = (operations: Parameters<typeof asPowerShell>[0]) =>
      asRegAdd(operations, 'prompt');
    assert.match(noteOf(asPowerShell, '\u00fc') ?? '', /UTF-8 with BOM/);
    assert.match(noteOf(script, '\u00fc') ?? '', /code page/);
    assert.equal(noteOf(prompt, '\u00fc'), undefined);
    assert.equal(noteOf(asPowerShell, 'u') ?? noteOf(script, 'u'), undefined);
  });
  test('deletes a key and creates it again', () => {
    const body = '|[-HKEY_USERS\\A]\n[HKEY_USERS\\A]\n"a"="1"\n"b"="2"\n|';
    const { text, count } = asPowerShell(operationsAt(HEADER + body));
    assert.deepEqual(text.split('\r\n'), [
      "$key = 'Registry::HKEY_USERS\\A'",
      'if (Test-Path -LiteralPath $key) { Remove-Item -LiteralPath $key -Recurse -Force }',
      'if (-not (Test-Path -LiteralPath $key)) { New-Item -Path $key -Force | Out-Null }',
      "Set-ItemProperty -LiteralPath $key -Name 'a' -Type String -Value '1'",
      "Set-ItemProperty -LiteralPath $key -Name 'b' -Type String -Value '2'",
    ]);
    assert.equal(count, 4);
  });
  test('says what it cannot write', () => {
    const body =
      '|[HKEY_USERS\\A/B]\n"a"="1"\n[HKEY_USERS\\C]\n"(Default)"="1"\n"n"=hex(0):\n' +
      '[HKEY_USERS\\..\\D]\n[HKEY_USERS\\D.\\...]\n[HKEY_DYN_DATA\\E]\n|';
    assert.deepEqual(asPowerShell(operationsAt(HEADER + body)).skipped, [
      'A/B',
      'a',
      '(Default)',
      'n',
      '..\\D',
      'E',
    ]);
  });
});
