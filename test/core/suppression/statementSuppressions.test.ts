import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits, suppressionFixes } from '../../../src/core';
import { documentOf, lintText } from '../testing/lintText';

const KEY = 'SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync';
const SAMPLES: readonly (readonly [string, string])[] = [
  [
    'a.ps1',
    `if ($x) {\n    Set-ItemProperty \`\n        -Path HKLM:\\${KEY} \`\n        -Name TrustModelData -Value a.com\n}\n`,
  ],
  ['a.cmd', `@echo off\nreg add HKLM\\${KEY} ^\n  /v TrustModelData /d a.com /f\n`],
  [
    'a.ldif',
    'dn: CN=A\nchangetype: modify\nreplace: msRTCSIP-UserEnabled\nmsRTCSIP-UserEnabled: true\n-\n',
  ],
  ['a.zone', 'sip IN CNAME sipdir.online.lync.com\n'],
  ['a.ini', '[msoidsvc.exe]\nDisable=0\n'],
];

describe('a comment of each language that goes by lines', () => {
  for (const [name, text] of SAMPLES) {
    test(`silences a rule in ${name}, for its line and for its file, and is offered as a fix`, () => {
      const findings = lintText(text, name);
      assert.ok(findings.length > 0);
      for (const finding of findings) {
        const fixes = suppressionFixes(documentOf(text, name), finding);
        assert.equal(fixes.length, 2);
        for (const { edits } of fixes) {
          const left = lintText(applyEdits(text, edits), name);
          assert.deepEqual(
            left.map(({ rule }) => rule),
            findings.filter(({ rule }) => rule !== finding.rule).map(({ rule }) => rule),
          );
        }
      }
    });
  }
  test('in a batch file stands behind the line that silences its commands', () => {
    const text = SAMPLES[1]?.[1] ?? '';
    const [finding] = lintText(text, 'a.cmd');
    assert.ok(finding);
    const file = suppressionFixes(documentOf(text, 'a.cmd'), finding).at(-1);
    assert.match(
      applyEdits(text, file?.edits ?? []),
      /^@echo off\nrem gpolint-disable trust-model/,
    );
  });
});
