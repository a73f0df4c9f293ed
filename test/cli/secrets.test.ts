import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutSecrets } from '../../src/core';
import { runGpolint } from './runGpolint';
import { temporaryFolder } from './temporaryFolder';

const SECRET = 'j1Uyj3Vx8TY9LtLZil2uAuZkFQA';

function tasks(password: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<ScheduledTasks clsid="{CC63F200-7309-4ba0-B154-A71CD118DBCC}"><Task clsid="{2DEECB1C-261F-4e13-9B21-16FB83BC03BD}" name="Copy" image="1" changed="2026-01-02 03:04:05" uid="{6B1C2A57-3F0D-4C2B-9C39-0A8A8A6E7D01}"><Properties action="Z" name="Copy" appName="C:\\copy.cmd" runAs="CONTOSO\\backup" unknown="1" ${password} enabled="1"/></Task></ScheduledTasks>
`;
}

const FORMS: Readonly<Record<string, string>> = {
  'in double quotes': `cpassword="${SECRET}"`,
  'in single quotes and other letters': `cPassword = '${SECRET}'`,
};

for (const [form, password] of Object.entries(FORMS)) {
  for (const format of ['text', 'json', 'sarif', 'github']) {
    test(`a password ${form} is reported and never shown in the form ${format}`, async (t) => {
      const cwd = temporaryFolder(t, { 'ScheduledTasks.xml': tasks(password) });
      const run = await runGpolint(cwd, ['--format', format, 'ScheduledTasks.xml']);
      assert.equal(run.code, 1);
      assert.ok(run.stdout.includes('preference-password'));
      const output = [run.stdout, ...run.problems].join('\n');
      assert.ok(!output.includes(SECRET));
      assert.ok(!output.includes(SECRET.slice(0, 8)));
    });
  }
}

test('stars take the place of a password, and everything else stays where it is', () => {
  assert.equal(withoutSecrets('a cpassword="ab cd" b'), 'a cpassword="** **" b');
  assert.equal(withoutSecrets('CPASSWORD=\'x\' y="z"'), 'CPASSWORD=\'*\' y="z"');
  assert.equal(
    withoutSecrets('<cpassword>one\ntwo</cpassword>'),
    '<cpassword>***\n***</cpassword>',
  );
  assert.equal(withoutSecrets('no secret="here"'), 'no secret="here"');
});

test('a password whose quote is missing is not shown either', () => {
  const shown = withoutSecrets(`cpassword="${SECRET}`);
  assert.equal(shown.length, `cpassword="${SECRET}`.length);
  assert.ok(!shown.includes(SECRET));
});
