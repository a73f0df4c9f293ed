import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core';
import { scriptSettings } from '../../../src/core/registry/scriptSettings';
import { writeScriptData } from '../../../src/core/registry/writeScriptData';
import { parseBatch } from '../../../src/core/script/parseBatch';
import { parsePowerShell } from '../../../src/core/script/parsePowerShell';
import type { ScriptLanguage } from '../../../src/core/script/tree';

const PARSERS = { powershell: parsePowerShell, batch: parseBatch };

function settingsOf(language: ScriptLanguage, text: string) {
  return scriptSettings(language, PARSERS[language](text), () => true);
}

/** What a command writes, as one line. */
function written(language: ScriptLanguage, text: string): readonly string[] {
  return settingsOf(language, text).map(({ action, hive, key, name, data }) => {
    const content =
      data?.kind === 'text'
        ? data.text
        : data?.kind === 'list'
          ? data.strings.join('|')
          : data?.number;
    return `${action} ${hive}\\${key} ${name} ${data?.type ?? ''} ${String(content)}`;
  });
}

describe('PowerShell commands that write the registry', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [`Set-ItemProperty HKLM:\\A B c`, ['update HKEY_LOCAL_MACHINE\\A B REG_SZ c']],
    [`sp -li 'HKCU:\\A' -n B -va 'c d'`, ['update HKEY_CURRENT_USER\\A B REG_SZ c d']],
    [
      `Set-ItemProperty -Path:HKLM:/A/B -Name:n -Value:"x"`,
      ['update HKEY_LOCAL_MACHINE\\A\\B n REG_SZ x'],
    ],
    [
      `New-ItemProperty HKLM:\\A -Name n -Type DWord -Value 0x10`,
      ['create HKEY_LOCAL_MACHINE\\A n REG_DWORD 16'],
    ],
    [`New-ItemProperty HKLM:\\A n -Value 5 -Force`, ['update HKEY_LOCAL_MACHINE\\A n REG_DWORD 5']],
    [
      `$null = New-ItemProperty HKLM:\\A n -Value a,b`,
      ['create HKEY_LOCAL_MACHINE\\A n REG_MULTI_SZ a|b'],
    ],
    [`& reg.exe add HKLM\\A /v n /d x`, ['update HKEY_LOCAL_MACHINE\\A n REG_SZ x']],
    [`1..2 | % { Set-ItemProperty HKLM:\\A n x }`, ['update HKEY_LOCAL_MACHINE\\A n REG_SZ x']],
    [
      `if ($a) { sp HKLM:\\A n x } else { sp HKLM:\\A n y }`,
      ['update HKEY_LOCAL_MACHINE\\A n REG_SZ x', 'update HKEY_LOCAL_MACHINE\\A n REG_SZ y'],
    ],
    [`Set-ItemProperty HKLM:\\A n @'\r\nx y\r\n'@`, ['update HKEY_LOCAL_MACHINE\\A n REG_SZ x y']],
    [`Set-ItemProperty HKLM:\\A n "a\`"b" # x`, ['update HKEY_LOCAL_MACHINE\\A n REG_SZ a"b']],
    [`Set-ItemProperty HKLM:\\A n \u2018x\u2019`, ['update HKEY_LOCAL_MACHINE\\A n REG_SZ x']],
    [
      `Set-GPPrefRegistryValue -Name g -Context User -Action Delete -Key HKCU\\A -ValueName n -Type String -Value x`,
      [],
    ],
    [`$list = 'a', 'b'\nsp HKLM:\\A n x`, ['update HKEY_LOCAL_MACHINE\\A n REG_SZ x']],
    [`$v -replace 'a', 'b'\r\nsp HKLM:\\A n x`, ['update HKEY_LOCAL_MACHINE\\A n REG_SZ x']],
    [`$list = 'a',\n  'b'\nsp HKLM:\\A n x`, ['update HKEY_LOCAL_MACHINE\\A n REG_SZ x']],
    [`Get-Item HKLM:\\A | Set-ItemProperty -Name n -Value x`, []],
    [`Set-ItemProperty HKLM:\\A\\* n x`, []],
    [`Set-ItemProperty .\\A n x`, []],
    [`Set-ItemProperty HKLM:\\$a n x`, []],
    [`Set-ItemProperty HKLM:\\A n $x.Length`, []],
    [`Set-ItemProperty HKLM:\\A n "a$(Get-Date "x")b"`, []],
    [`Set-ItemProperty HKLM:\\A n x -Unknown y`, []],
    [`Set-ItemProperty HKLM:\\A n ('x' + 'y')`, []],
    [`"Set-ItemProperty HKLM:\\A n x`, []],
    [`# Set-ItemProperty HKLM:\\A n x`, []],
    [`<# \nSet-ItemProperty HKLM:\\A n x #>`, []],
  ];
  for (const [text, expected] of cases) {
    test(`${JSON.stringify(text)} writes ${expected.length === 0 ? 'nothing known' : 'a value'}`, () => {
      assert.deepEqual(written('powershell', text), expected);
    });
  }
});

describe('batch commands that write the registry', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['reg add HKLM\\A /v n /d x /f', ['update HKEY_LOCAL_MACHINE\\A n REG_SZ x']],
    [
      '@REG ADD "HKEY_CURRENT_USER\\A B" /v "n m" /t reg_dword /d 0x10 /f',
      ['update HKEY_CURRENT_USER\\A B n m REG_DWORD 16'],
    ],
    [
      'reg add \\\\pc\\HKLM\\A /v n /t REG_EXPAND_SZ /d "%%SystemRoot%%\\x" /f',
      ['update HKEY_LOCAL_MACHINE\\A n REG_EXPAND_SZ %SystemRoot%\\x'],
    ],
    [
      'a & reg add HKLM\\A ^\r\n /v n /d "x & y"&& b',
      ['update HKEY_LOCAL_MACHINE\\A n REG_SZ x & y'],
    ],
    [
      'reg add HKLM\\A /v n /t REG_MULTI_SZ /d a\\0b',
      ['update HKEY_LOCAL_MACHINE\\A n REG_MULTI_SZ a|b'],
    ],
    ['if 1==1 reg add HKLM\\A /v n /d x 2>nul', ['update HKEY_LOCAL_MACHINE\\A n REG_SZ x']],
    ['reg add HKLM\\A /v n /d %x% /f', []],
    ['for %%i in (1) do reg add HKLM\\A /v n /d %%i /f', []],
    ['reg add HKLM\\A /ve /d x /f', []],
    ['reg add HKLM\\A /v n /t REG_WORD /d x', []],
    ['reg query HKLM\\A /v n', []],
    ['echo reg add HKLM\\A /v n /d x', []],
    // What is shown, remarked or named runs nothing.
    [`if errorlevel 1 echo reg add "HKLM\\A" /v n /d x`, []],
    [`for %%a in (1 2) do @echo reg add HKLM\\A /v n /d x`, []],
    [`if exist a rem reg add HKLM\\A /v n /d x & reg add HKLM\\A /v n /d y`, []],
    [`: reg add HKLM\\A /v n /d x`, []],
    [`:label reg add HKLM\\A /v n /d x`, []],
    [`call :sub reg add HKLM\\A /v n /d x`, []],
    [`echo (reg add HKLM\\A /v n /d x)`, []],
    [`echo done & reg add HKLM\\A /v n /d x`, ['update HKEY_LOCAL_MACHINE\\A n REG_SZ x']],
    [`set a=1&&reg add HKLM\\A /v n /d x`, ['update HKEY_LOCAL_MACHINE\\A n REG_SZ x']],
    [
      `if 1==1 (echo a) else (reg add HKLM\\A /v n /d x)`,
      ['update HKEY_LOCAL_MACHINE\\A n REG_SZ x'],
    ],
  ];
  for (const [text, expected] of cases) {
    test(`${JSON.stringify(text)} writes ${expected.length === 0 ? 'nothing known' : 'a value'}`, () => {
      assert.deepEqual(written('batch', text), expected);
    });
  }
});

describe('data written into a command', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', ' ', "'", '\u2019', '"', '$', '`', '%', ',', ';'),
    minLength: 1,
    maxLength: 8,
  });
  for (const [language, text] of [
    ['powershell', 'sp HKLM:\\A n "old" -Type ExpandString'],
    ['powershell', 'reg add HKLM\\A /v n /d old'],
    ['batch', 'reg add HKLM\\A /v n /d "old" /f'],
  ] as const) {
    test(`is read back from ${text}`, () => {
      fc.assert(
        fc.property(texts, (content) => {
          const [setting] = settingsOf(language, text);
          assert.ok(setting && 'write' in setting.origin);
          const { write } = setting.origin;
          const edits = writeScriptData(language, write, {
            kind: 'text',
            type: 'REG_SZ',
            text: content,
          });
          if (edits === undefined) return;
          const [again] = settingsOf(language, applyEdits(text, edits));
          assert.deepEqual(again?.data, { kind: 'text', type: 'REG_SZ', text: content });
        }),
      );
    });
  }
});

describe('the readers of scripts', () => {
  const pieces = fc.constantFrom(
    'Set-ItemProperty',
    'reg add',
    ' ',
    '\n',
    '\r\n',
    '`',
    '^',
    '"',
    "'",
    '@',
    '@"\n',
    '\n"@',
    '@(',
    '$(',
    '(',
    ')',
    '{',
    '}',
    '|',
    '&',
    ';',
    ',',
    '<#',
    '#>',
    '#',
    '%',
    '!',
    '-Name',
    '/v',
    '$x',
    '::',
    'rem ',
    '>',
    '-',
    ':',
  );
  test('give places inside the text for whatever is typed, and end', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const parse of Object.values(PARSERS)) {
          const { commands, comments, units } = parse(text);
          const places = [
            ...commands.flatMap((each) => [
              each.span,
              each.nameSpan,
              ...each.arguments.map(({ span }) => span),
            ]),
            ...comments.map(({ span }) => span),
            ...units,
          ];
          for (const { start, end } of places)
            assert.ok(0 <= start && start <= end && end <= text.length);
        }
      }),
      { numRuns: 1500 },
    );
  });
  test('read deeply nested groups without calling themselves', () => {
    for (const open of ['(', '{', '@(', '$(', '"$(']) {
      assert.doesNotThrow(() => parsePowerShell(open.repeat(50_000)));
    }
  });
});
