import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatMessage, mergeConfiguration, parseConfiguration, RULES } from '../../../src/core';
import { DEFAULT_CONFIGURATION } from '../../../src/core/config/configuration';
import type { ListValueRow } from '../../../src/core/listValues/listValueRow';

function problemsOf(text: string): readonly string[] {
  return parseConfiguration(text).problems.map((problem) => formatMessage(problem.message));
}

describe('a configuration file', () => {
  test('sets levels and the required domains', () => {
    const text = `{ "$schema": "x", "rules": { "trust-model-data-replaced": "off" },
      "trustModelData": { "requiredDomains": ["contoso.com"] } }`;
    const { configuration, problems } = parseConfiguration(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(configuration.rules, { 'trust-model-data-replaced': 'off' });
    assert.deepEqual(configuration.trustModelData, { requiredDomains: ['contoso.com'] });
  });
  test('may start with a byte order mark', () => {
    assert.deepEqual(problemsOf('\uFEFF{}'), []);
  });
  test('that is no JSON is said to be none', () => {
    assert.deepEqual(problemsOf('{ "rules": '), ["'.gpolint.json' is not valid JSON"]);
  });
  test('has each of its mistakes named with its place', () => {
    assert.deepEqual(problemsOf('{ "rules": { "xml-doctype": "loud" } }'), [
      "'.gpolint.json': 'rules.xml-doctype' must be one of error, warning, information, hint, off",
    ]);
    assert.deepEqual(problemsOf('{ "rule": {} }'), ["'.gpolint.json' has an unknown name 'rule'"]);
    assert.deepEqual(problemsOf('[]'), ["'.gpolint.json' must be an object in braces"]);
    assert.deepEqual(problemsOf('{ "trustModelData": { "requiredDomains": "a" } }'), [
      "'.gpolint.json': 'trustModelData.requiredDomains' must be of type array",
    ]);
  });
  test('has its mistakes told without the words of a schema', () => {
    const lists = { keys: [], values: [''], types: ['REG_SZ', 'REG_SZ'], mode: 'set-whole' };
    const text = JSON.stringify({
      rules: { 'Bad Id': 'off' },
      trustModelData: { requiredDomains: ['a b'] },
      listValues: [{ ...lists, separator: 'and', defaults: [1] }],
    });
    assert.deepEqual(problemsOf(text), [
      "'.gpolint.json' sets the level of 'Bad Id', which is not a rule",
      "'.gpolint.json': 'trustModelData.requiredDomains.0' must not have blanks, commas or semicolons",
      "'.gpolint.json': 'listValues.0.keys' must not be empty",
      "'.gpolint.json': 'listValues.0.values.0' must not be empty",
      "'.gpolint.json': 'listValues.0.types' has an entry twice",
      "'.gpolint.json': 'listValues.0.separator' must be a single character",
      "'.gpolint.json': 'listValues.0.defaults.0' must be of type string or object",
    ]);
  });
  test('that names a rule which does not exist still sets the others', () => {
    const text = '{ "rules": { "no-such-rule": "off", "xml-doctype": "hint" } }';
    const { configuration, problems } = parseConfiguration(text);
    assert.equal(configuration.rules?.['xml-doctype'], 'hint');
    assert.deepEqual(
      problems.map((problem) => formatMessage(problem.message)),
      ["'.gpolint.json' sets the level of 'no-such-rule', which is not a rule"],
    );
  });
  test('that is wrong in part still sets what is right in it', () => {
    const text = `{ "unknown": 1, "rules": { "xml-doctype": "loud", "xml-not-well-formed": "hint", "Bad Id": "off" },
      "trustModelData": { "requiredDomains": ["a b", "contoso.com"], "more": true } }`;
    const { configuration, problems } = parseConfiguration(text);
    assert.deepEqual(configuration, {
      rules: { 'xml-not-well-formed': 'hint' },
      trustModelData: { requiredDomains: ['contoso.com'] },
    });
    assert.ok(problems.length >= 5);
  });
  test('adds lists, of which a wrong one does not take the others with it', () => {
    const row = { keys: ['SOFTWARE\\A'], values: ['B'], types: ['REG_SZ'], mode: 'machine-list' };
    const members = ['a', { member: 'b', alsoAs: ['*b'] }];
    const right = { ...row, separator: ';', mustContain: members, wrongSeparators: [','] };
    const { configuration, problems } = parseConfiguration(
      JSON.stringify({
        listValues: [
          right,
          { ...row, mode: 'some-list' },
          { ...row, certainty: 'documented' },
          { ...row, separator: 'and' },
          { ...row, mustContain: [{ alsoAs: ['x'] }] },
          { ...row, types: ['REG_DWORD'] },
          { keys: row.keys },
          row,
        ],
      }),
    );
    assert.deepEqual(configuration.listValues, [right, row]);
    assert.ok(problems.length >= 6);
  });
  test('says which part of a list is missing', () => {
    assert.deepEqual(
      problemsOf('{ "listValues": [{ "keys": ["A"], "values": ["B"], "types": ["REG_SZ"] }] }'),
      ["'.gpolint.json': 'listValues.0' lacks 'mode'"],
    );
  });
  test('never makes the reader fail, whatever it holds', () => {
    for (const text of ['', 'null', '[]', '1', '"x"', '{"rules":null}', '{"rules":{"":1}}']) {
      assert.ok(problemsOf(text).length > 0, text);
    }
  });
});

describe('merging configurations', () => {
  test('takes levels one by one and the domain list whole', () => {
    const base = mergeConfiguration(DEFAULT_CONFIGURATION, {
      rules: { a: 'off', b: 'off' },
      trustModelData: { requiredDomains: ['x.example'] },
    });
    const merged = mergeConfiguration(base, { rules: { b: 'error' } });
    assert.deepEqual(merged.rules, { a: 'off', b: 'error' });
    assert.deepEqual(merged.trustModelData.requiredDomains, ['x.example']);
  });
  test('puts the nearer lists in front of the others', () => {
    const row = (name: string): ListValueRow => {
      return { keys: ['A'], values: [name], types: ['REG_SZ'], mode: 'set-whole' };
    };
    const base = mergeConfiguration(DEFAULT_CONFIGURATION, { listValues: [row('x')] });
    const merged = mergeConfiguration(base, { listValues: [row('y')] });
    assert.deepEqual(merged.listValues, [row('y'), row('x')]);
    assert.deepEqual(mergeConfiguration(merged, {}).listValues, [row('y'), row('x')]);
    assert.deepEqual(DEFAULT_CONFIGURATION.listValues, []);
  });
  test('starts from the domains that KB 2833618 lists', () => {
    assert.deepEqual(DEFAULT_CONFIGURATION.trustModelData.requiredDomains, [
      'lync.com',
      'outlook.com',
      'lync.glbdns.microsoft.com',
      'microsoftonline.com',
    ]);
    assert.ok(RULES.length > 0);
  });
});
