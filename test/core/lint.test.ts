import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  DEFAULT_CONFIGURATION,
  isAtLeast,
  lintDocument,
  safeEdits,
  type Finding,
  type Rule,
} from '../../src/core';
import { message } from '../../src/core/message';
import { documentOf, fixedSurroundings, lintText } from './testing/lintText';

const KEY = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync]';
const REPLACED = `Windows Registry Editor Version 5.00\n\n${KEY}\n"TrustModelData"="contoso.com"\n`;

function ids(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => finding.rule);
}

describe('linting', () => {
  test('gives the findings in the order of their places', () => {
    const text = REPLACED.replace('contoso.com', 'contoso.com,, b@c.example');
    const starts = lintText(text, 'a.reg').map((finding) => finding.span.start);
    assert.ok(starts.length > 2);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
  });
  test('leaves out a rule that is switched off', () => {
    const rules = { 'trust-model-data-replaced': 'off' } as const;
    assert.deepEqual(ids(lintText(REPLACED, 'a.reg', { rules })), []);
  });
  test('gives a rule the level that the user sets', () => {
    const rules = { 'trust-model-data-replaced': 'error' } as const;
    assert.equal(lintText(REPLACED, 'a.reg', { rules })[0]?.severity, 'error');
  });
  test('leaves out a rule that is off by default until the user gives it a level', () => {
    const text = 'Windows Registry Editor Version 5.00\n\n[HKEY_CURRENT_USER\\Software\\Contoso]\n';
    const rule = 'reg-current-user';
    assert.ok(!ids(lintText(text, 'a.reg')).includes(rule));
    assert.ok(!ids(lintText(text, 'a.reg', { rules: { [rule]: 'off' } })).includes(rule));
    const [finding] = lintText(text, 'a.reg', { rules: { [rule]: 'warning' } });
    assert.equal(finding?.rule, rule);
    assert.equal(finding.severity, 'warning');
  });
  test('keeps what a rule only mentions as weak as the rule says', () => {
    const text = REPLACED.replace('contoso.com', 'a.example, a.example');
    const rules = { 'trust-model-data-syntax': 'warning' } as const;
    const [duplicate] = lintText(text, 'a.reg', { rules }).filter(
      (finding) => finding.rule === 'trust-model-data-syntax',
    );
    assert.equal(duplicate?.severity, 'hint');
  });
  test('requires the domains that the user names and no others', () => {
    const trustModelData = { requiredDomains: ['contoso.com'] };
    assert.ok(
      !ids(lintText(REPLACED, 'a.reg', { trustModelData })).includes('trust-model-data-replaced'),
    );
  });
  test('shows a rule each item of a preference file, nested ones included, in their order', () => {
    const text =
      '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}"><Registry name="a"/>' +
      '<Collection name="c"><Registry name="b"/></Collection><Registry name="d"/></RegistrySettings>';
    const rule: Rule = {
      meta: {
        id: 'naming',
        languages: ['gpp'],
        severity: 'hint',
        title: '',
        certainty: 'inferred',
        source: '',
      },
      checkItem: ({ element, kind }, { report }) => {
        report({ span: element.nameSpan, message: message('{kind}', { kind }) });
      },
    };
    const findings = lintDocument(documentOf(text, 'Registry.xml'), {
      configuration: DEFAULT_CONFIGURATION,
      surroundings: fixedSurroundings(),
      rules: [rule],
    });
    const starts = findings?.map(({ span }) => text.slice(span.start, span.end + 9));
    assert.deepEqual(starts, ['Registry name="a"', 'Registry name="b"', 'Registry name="d"']);
  });
  test('looks at no further items when it is cancelled', () => {
    const item = '<Registry name="a"/>';
    const text = `<RegistrySettings>${item.repeat(1000)}</RegistrySettings>`;
    const checked: string[] = [];
    const meta = { id: 'counting', languages: ['gpp'], severity: 'hint', title: '' } as const;
    const rule: Rule = {
      meta: { ...meta, certainty: 'inferred', source: '' },
      checkItem: ({ kind }) => checked.push(kind),
    };
    const findings = lintDocument(documentOf(text, 'Registry.xml'), {
      configuration: DEFAULT_CONFIGURATION,
      surroundings: fixedSurroundings(),
      rules: [rule],
      isCancelled: () => checked.length > 0,
    });
    assert.equal(findings, undefined);
    assert.ok(checked.length > 0 && checked.length < 1000);
  });
  test('ends without findings as soon as it is cancelled', () => {
    const checked: string[] = [];
    const rule: Rule = {
      meta: {
        id: 'counting',
        languages: ['reg'],
        severity: 'hint',
        title: '',
        certainty: 'inferred',
        source: '',
      },
      check: () => checked.push('checked'),
    };
    const findings = lintDocument(documentOf(REPLACED, 'a.reg'), {
      configuration: DEFAULT_CONFIGURATION,
      surroundings: fixedSurroundings(),
      rules: [rule, rule, rule],
      isCancelled: () => checked.length > 0,
    });
    assert.equal(findings, undefined);
    assert.equal(checked.length, 1);
  });
  test('keeps the findings of what is complete while the rest is being typed', () => {
    for (const rest of ['[HKEY_LOCAL', '"Name', '"Name"=dw', '"Name"=hex(2):00,\\']) {
      assert.ok(ids(lintText(`${REPLACED}${rest}`, 'a.reg')).includes('trust-model-data-replaced'));
    }
  });
});

describe('severities', () => {
  test('are ordered from error to hint', () => {
    assert.ok(isAtLeast('error', 'warning'));
    assert.ok(isAtLeast('warning', 'warning'));
    assert.ok(!isAtLeast('information', 'warning'));
    assert.ok(!isAtLeast('hint', 'information'));
  });
});

describe('the safe edits', () => {
  const edit = (start: number, end: number) => ({ span: { start, end }, newText: '' });
  const finding = (safe: boolean, ...edits: readonly ReturnType<typeof edit>[]): Finding => ({
    rule: 'r',
    severity: 'error',
    span: { start: 0, end: 0 },
    message: { template: '', values: {} },
    related: [],
    tags: [],
    fixes: [{ kind: 'edit', title: { template: '', values: {} }, safe, preferred: false, edits }],
  });
  test('leave out what only the author can decide', () => {
    assert.deepEqual(safeEdits([finding(false, edit(0, 1))]), []);
  });
  test('take one of two fixes for the same text', () => {
    assert.deepEqual(safeEdits([finding(true, edit(0, 3)), finding(true, edit(2, 4))]), [
      edit(0, 3),
    ]);
  });
  test('take a fix whole or not at all', () => {
    const findings = [finding(true, edit(5, 6)), finding(true, edit(0, 1), edit(5, 7))];
    assert.deepEqual(safeEdits(findings), [edit(5, 6)]);
  });
  test('are found in a time that grows with their number only', () => {
    const findings = Array.from({ length: 20_000 }, (_, index) =>
      finding(true, edit(index * 2, index * 2 + 1)),
    );
    assert.equal(safeEdits(findings).length, findings.length);
  });
});
