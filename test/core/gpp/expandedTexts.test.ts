import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { variablesOf } from '../../../src/core/gpp/expandedTexts';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';

const TASKS = '<ScheduledTasks clsid="{CC63F200-7309-4ba0-B154-A71CD118DBCC}">';
const REGISTRY = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';

function variablesIn(root: string, item: string): readonly string[] {
  const end = root.slice(1, root.indexOf(' '));
  const text = `${root}${item}</${end}>`;
  const first = parsePreferences(text)?.items[0];
  assert.ok(first);
  return variablesOf(text, first).map((use) => {
    assert.equal(text.slice(use.span.start, use.span.end), `%${use.name}%`);
    return use.name + (use.isInCommand ? ' command' : '') + (use.isInExpandableData ? ' data' : '');
  });
}

describe('the variables in the properties of an item', () => {
  test('are those of its attributes, but not of its name or of its targeting', () => {
    const item =
      '<Registry name="%A%"><Properties key="Software\\%B%" name="%C%" type="REG_SZ" value="%D%"/><Filters><FilterFile path="%E%"/></Filters></Registry>';
    assert.deepEqual(variablesIn(REGISTRY, item), ['B', 'C', 'D']);
  });
  test('are never in identifiers and passwords', () => {
    const item =
      '<User><Properties userName="%A%" cpassword="%B%" groupSid="%C%" uid="%D%" deviceClassGUID="%E%"/></User>';
    assert.deepEqual(variablesIn(REGISTRY, item), ['A']);
  });
  test('are in the strings of a list and not in the copy that the console shows', () => {
    const item =
      '<Registry><Properties type="REG_MULTI_SZ" value="%A%"><Values><Value>%A%\\x</Value></Values></Properties></Registry>';
    assert.deepEqual(variablesIn(REGISTRY, item), ['A']);
  });
  test('are marked in the data that its reader expands', () => {
    const item = '<Registry><Properties key="%A%" type="REG_EXPAND_SZ" value="%B%"/></Registry>';
    assert.deepEqual(variablesIn(REGISTRY, item), ['A', 'B data']);
  });
  test('are in what a task runs, as whom and when, but not in its events', () => {
    const item =
      '<TaskV2><Properties name="T" runAs="%A%"><Task><Triggers><EventTrigger><Subscription>%Z%</Subscription></EventTrigger><TimeTrigger><StartBoundary>%B%</StartBoundary></TimeTrigger></Triggers><Actions><Exec><Command>%C%\\a.exe</Command><Arguments>/x %D%</Arguments></Exec></Actions></Task></Properties></TaskV2>';
    assert.deepEqual(variablesIn(TASKS, item), ['A', 'B', 'C', 'D command']);
  });
  test('are in attributes of elements in the properties', () => {
    const item =
      '<Group><Properties groupName="x"><Members><Member name="CONTOSO\\%A%" action="ADD" sid="%B%"/></Members></Properties></Group>';
    assert.deepEqual(variablesIn(REGISTRY, item), ['A']);
  });
  test('are none in an item without properties', () => {
    assert.deepEqual(variablesIn(REGISTRY, '<Registry name="%A%"/>'), []);
  });
});
