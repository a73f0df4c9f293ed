import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  applyEdits,
  formatMessage,
  type Finding,
  type PartialConfiguration,
} from '../../../src/core';
import type { ListValueRow } from '../../../src/core/listValues/listValueRow';
import { encodeMultiString } from '../../../src/core/reg/hexData';
import { writeHexData } from '../../../src/core/reg/hexWriter';
import { lintText } from '../testing/lintText';

const HEADER = 'Windows Registry Editor Version 5.00\r\n\r\n';
const CONTOSO = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso';

function file(key: string, ...lines: readonly string[]): string {
  return `${HEADER}[${key}]\r\n${lines.map((line) => `${line}\r\n`).join('')}`;
}

function multi(name: string, ...strings: readonly string[]): string {
  const bytes = encodeMultiString(strings, 'utf16le') ?? new Uint8Array();
  return `"${name}"=${writeHexData(7, bytes, name.length + 3, '\r\n')}`;
}

function lint(text: string, ...listValues: readonly ListValueRow[]): readonly Finding[] {
  const configuration: PartialConfiguration = { listValues };
  return lintText(text, 'a.reg', configuration).filter(({ rule }) =>
    rule.startsWith('list-value-'),
  );
}

function told(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => `${finding.rule}: ${formatMessage(finding.message)}`);
}

function row(rest: Partial<ListValueRow>): ListValueRow {
  return {
    keys: ['HKLM\\SOFTWARE\\Contoso'],
    values: ['Plugins'],
    types: ['REG_SZ'],
    mode: 'machine-list',
    ...rest,
  };
}

/** The text after the first fix of a finding that edits. */
function fixed(text: string, finding: Finding | undefined): string {
  const fix = finding?.fixes.find((each) => each.kind === 'edit');
  assert.ok(fix?.kind === 'edit');
  return applyEdits(text, fix.edits);
}

describe('a list of the user', () => {
  const text = file(CONTOSO, '"plugins"="mine"');
  test('is not known until it is configured', () => {
    assert.deepEqual(lint(text), []);
    assert.equal(lint(text, row({})).length, 1);
    assert.deepEqual(lint(text, row({ keys: ['HKCU\\SOFTWARE\\Contoso'] })), []);
  });
  test('is told of by what its members are and what comes of a loss', () => {
    const list = row({ mustContain: ['core'], members: 'plug-ins', loss: 'so the agent stops' });
    assert.deepEqual(told(lint(text, list)), [
      "list-value-replaced: 'plugins' is written whole and leaves out 'core', so the agent stops",
    ]);
    const complete = file(CONTOSO, '"Plugins"="core,mine"');
    assert.deepEqual(told(lint(complete, list)), [
      "list-value-overwrites: 'Plugins' is written whole, so plug-ins that only the machine has in it are gone",
    ]);
  });
  test('that is built in until it is set has to keep its defaults', () => {
    const list = row({
      mode: 'exclusive-defaults',
      separator: ';',
      defaults: ['a', 'b'],
      risk: 'sec',
    });
    const [finding] = lint(text, list);
    assert.equal(
      finding && formatMessage(finding.message),
      "'plugins' takes the place of a built-in list and leaves out 'a', 'b', on which the security of the machine may depend",
    );
    assert.ok(fixed(text, finding).includes('"plugins"="mine;a;b"'));
    const first = lint(text, { ...list, first: true })[0];
    assert.ok(fixed(text, first).includes('"plugins"="a;b;mine"'));
  });
  test('that is set as a whole, or added to, is not reported', () => {
    assert.deepEqual(lint(text, row({ mode: 'set-whole', mustContain: [] })), []);
    assert.deepEqual(lint(text, row({ mode: 'additive', types: ['REG_MULTI_SZ'] })), []);
  });
  test('that nobody may write is reported whatever is written', () => {
    for (const data of ['"a"', 'dword:00000001', 'hex:00']) {
      const findings = lint(file(CONTOSO, `"Plugins"=${data}`), row({ mode: 'never-author' }));
      assert.deepEqual(
        findings.map(({ rule, severity }) => [rule, severity]),
        [['list-value-never-write', 'warning']],
      );
    }
  });
  test('of another type or with other separators is put right', () => {
    const list = row({ separator: '|', wrongSeparators: [','], spaceOk: false, mode: 'set-whole' });
    const wrong = file(CONTOSO, '"Plugins"="a, b"');
    assert.ok(fixed(wrong, lint(wrong, list)[0]).includes('"Plugins"="a|b"'));
    const strings = file(CONTOSO, multi('Plugins', 'a', 'b'));
    assert.ok(fixed(strings, lint(strings, list)[0]).includes('"Plugins"="a|b"'));
  });
  test('takes the place of a built-in one', () => {
    const key = 'HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\Lsa';
    const lsa = file(key, multi('Notification Packages', 'passhook'));
    const mine = {
      keys: ['SYSTEM\\CurrentControlSet\\Control\\Lsa'],
      values: ['notification packages'],
    };
    assert.equal(lint(lsa)[0]?.rule, 'list-value-replaced');
    assert.deepEqual(lint(lsa, row({ ...mine, types: ['REG_MULTI_SZ'], mode: 'additive' })), []);
  });
  test('leaves TrustModelData to the rules that it has', () => {
    const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync';
    const mine = row({
      keys: ['SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync'],
      values: ['TrustModelData'],
    });
    const trust = file(key, '"TrustModelData"="contoso.com"');
    assert.deepEqual(lint(trust, mine), []);
    assert.deepEqual(
      lintText(trust, 'a.reg').map(({ rule }) => rule),
      ['trust-model-data-replaced'],
    );
  });
});

describe('the known lists', () => {
  const empty: readonly (readonly [string, string])[] = [
    ['Services\\LanmanServer\\Parameters', 'NullSessionPipes'],
    ['Services\\LanmanServer\\Parameters', 'NullSessionShares'],
    ['Control\\Lsa', 'Security Packages'],
    ['Control\\SecurePipeServers\\Winreg\\AllowedPaths', 'Machine'],
  ];
  for (const [key, name] of empty) {
    test(`let ${name} be empty in every form`, () => {
      for (const data of ['hex(7):', 'hex(7):00,00', 'hex(7):00,00,00,00', '""']) {
        const text = file(
          `HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\${key}`,
          `"${name}"=${data}`,
        );
        assert.deepEqual(told(lint(text)), [], data);
      }
    });
  }
  test('let every value be removed that Windows does not keep for itself', () => {
    const key = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Lsa';
    assert.deepEqual(
      lint(file(key, '"Notification Packages"=-', '"Authentication Packages"=-')),
      [],
    );
  });
  test('let a service have its dependencies when the file defines it, in any order', () => {
    const key = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Agent';
    const depends = multi('DependOnService', 'RPCSS');
    const path = '"ImagePath"="C:\\\\agent.exe"';
    assert.deepEqual(lint(file(key, depends, path)), []);
    assert.deepEqual(lint(`${file(key, depends)}[${key.toUpperCase()}]\r\n${path}\r\n`), []);
    assert.equal(lint(file(key, depends)).length, 1);
    assert.equal(lint(file(key, depends, '"ImagePath"=-')).length, 1);
    assert.equal(lint(`${file(key, depends)}[${key}2]\r\n${path}\r\n`).length, 1);
  });
  test('speak of a kiosk shell no louder than a remark', () => {
    const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon';
    const findings = lint(file(key, '"Shell"="kiosk.exe"'));
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['information'],
    );
  });
  test('have no fix that invents what a machine has', () => {
    const key = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Class\\{4d36e967}';
    const [finding] = lint(file(key, multi('UpperFilters', 'partmgr')));
    assert.deepEqual(
      finding?.fixes.map(({ kind }) => kind),
      ['document'],
    );
  });
  test('have no remark about what stands below another key with the same end', () => {
    const key = 'HKEY_LOCAL_MACHINE\\OFFLINE\\CurrentControlSet\\Control\\Lsa';
    assert.deepEqual(lint(file(key, multi('Notification Packages', 'passhook'))), []);
  });
});

describe('keeping what a list may not lose', () => {
  const member = fc
    .stringMatching(/^[a-z0-9.\\% ]{0,6}[a-z0-9.\\%]$/)
    .filter((each) => each.trim() === each);
  const members = fc.uniqueArray(member, { minLength: 1, maxLength: 4 });
  test('leaves every member that was there, in any form of list', () => {
    const form = fc.constantFrom(
      'REG_SZ' as const,
      'REG_EXPAND_SZ' as const,
      'REG_MULTI_SZ' as const,
    );
    fc.assert(
      fc.property(members, members, form, fc.boolean(), (mine, mustContain, type, first) => {
        const list = row({ types: [type], separator: ';', mustContain, first });
        const data =
          type === 'REG_MULTI_SZ'
            ? multi('Plugins', ...mine)
            : `"Plugins"="${mine.join(';').replaceAll('\\', '\\\\')}"`;
        const text = file(CONTOSO, data);
        const replaced = lint(text, list).find(({ rule }) => rule === 'list-value-replaced');
        if (replaced === undefined) return;
        const after = fixed(text, replaced);
        assert.ok(!told(lint(after, list)).some((each) => each.startsWith('list-value-replaced')));
        const all = { ...list, mustContain: [...mine, ...mustContain] };
        assert.deepEqual(
          lint(after, all).filter(({ rule }) => rule === 'list-value-replaced'),
          [],
        );
      }),
    );
  });
});
