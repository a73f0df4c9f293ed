import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { nearestConfiguration, readConfiguration } from '../../src/cli/configurationFor';
import { DEFAULT_CONFIGURATION } from '../../src/core';
import { temporaryFolder } from './temporaryFolder';

const RULE = 'trust-model-data-replaced';
const OFF = JSON.stringify({ rules: { [RULE]: 'off' } });
const HINT = JSON.stringify({ rules: { [RULE]: 'hint' } });

test('the nearest file upwards holds', (t) => {
  const root = temporaryFolder(t, {
    '.gpolint.json': OFF,
    'a/.gpolint.json': HINT,
    'b/c/d.reg': '',
  });
  const configurationFor = nearestConfiguration(root);
  const levelIn = (folder: string) => {
    return configurationFor(path.join(root, folder)).configuration.rules[RULE];
  };
  assert.equal(levelIn('b/c'), 'off');
  assert.equal(levelIn('a'), 'hint');
  assert.equal(levelIn('a'), 'hint');
  assert.equal(levelIn('.'), 'off');
});

test('without any file the defaults hold', (t) => {
  const root = temporaryFolder(t);
  const read = nearestConfiguration(root)(root);
  assert.deepEqual(read.configuration, DEFAULT_CONFIGURATION);
  assert.deepEqual(read.problems, []);
});

test('the problems of a file are told once, whatever folders it holds for', (t) => {
  const root = temporaryFolder(t, { '.gpolint.json': '{', 'a/x.reg': '', 'b/x.reg': '' });
  const configurationFor = nearestConfiguration(root);
  const first = configurationFor(path.join(root, 'a'));
  assert.deepEqual(first.problems, ["'.gpolint.json' is not valid JSON"]);
  for (const folder of ['a', 'b', '.']) {
    assert.deepEqual(configurationFor(path.join(root, folder)).problems, []);
  }
});

test('the right parts of a file hold, and its wrong ones are told by its own name', (t) => {
  const text = JSON.stringify({ rules: { [RULE]: 'error', 'no-such-rule': 'off' } });
  const root = temporaryFolder(t, { 'my.json': text });
  const read = readConfiguration(path.join(root, 'my.json'), root);
  assert.equal(read?.configuration.rules[RULE], 'error');
  assert.equal(read.problems.length, 1);
  assert.match(read.problems[0] ?? '', /^'my\.json' .*'no-such-rule'/);
});

test('a file may be in UTF-16, as Windows PowerShell writes it', (t) => {
  const root = temporaryFolder(t, { '.gpolint.json': Buffer.from(`\ufeff${OFF}`, 'utf16le') });
  const read = nearestConfiguration(root)(root);
  assert.equal(read.configuration.rules[RULE], 'off');
});

test('a folder in the place of the file is a problem', (t) => {
  const root = temporaryFolder(t);
  mkdirSync(path.join(root, '.gpolint.json'));
  const read = nearestConfiguration(root)(root);
  assert.deepEqual(read.problems, ["'.gpolint.json' cannot be read: it is a folder"]);
  assert.equal(read.isRead, false);
});

test('a file that is not there is not a problem of the file', (t) => {
  const root = temporaryFolder(t);
  assert.equal(readConfiguration(path.join(root, 'none.json'), root), undefined);
});

test('a binary file is a problem', (t) => {
  const root = temporaryFolder(t, { 'a.json': Buffer.from('regf\0\0\0\0') });
  const read = readConfiguration(path.join(root, 'a.json'), root);
  assert.match(read?.problems[0] ?? '', /^'a\.json' is a registry hive/);
  assert.deepEqual(read?.configuration, DEFAULT_CONFIGURATION);
});
