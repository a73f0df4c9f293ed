import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ALL_FILTERS, withFilters } from '../gpp/samples';
import { describeProblems } from './describeProblems';

describe('targeting in the shape of real files has no problem', () => {
  for (const filter of ALL_FILTERS) {
    test(filter, () => {
      assert.deepEqual(describeProblems(withFilters(filter)), []);
    });
  }
});

describe('each mistake in targeting is one problem at its exact place', () => {
  const cases: readonly (readonly [string, string, ...string[]])[] = [
    [
      'a condition with a misspelt name',
      withFilters('<FilterOS bool="AND" not="0"/>'),
      'error unknown-element FilterOS of Filters ‹FilterOS› → FilterOs',
    ],
    [
      'a condition in lower case, as samples of the specification have it',
      withFilters('<filterRam bool="AND" not="0" totalMB="1"/>'),
      'error unknown-element filterRam of Filters ‹filterRam› → FilterRam',
    ],
    [
      'a condition that other tools invent',
      withFilters('<FilterComputerName bool="AND" not="0"/>'),
      'error unknown-element FilterComputerName of Filters ‹FilterComputerName› → FilterComputer',
    ],
    [
      'a condition with a word too many',
      withFilters('<FilterDiskSpace bool="AND" not="0"/>'),
      'error unknown-element FilterDiskSpace of Filters ‹FilterDiskSpace› → FilterDisk',
    ],
    [
      'an unknown condition in a collection in a collection',
      withFilters(
        '<FilterCollection bool="AND" not="0"><FilterCollection bool="AND" not="0"><FilterFoo/></FilterCollection></FilterCollection>',
      ),
      'error unknown-element FilterFoo of FilterCollection ‹FilterFoo›',
    ],
    [
      'a condition without bool and not',
      withFilters('<FilterOs/>'),
      'error missing-attribute bool of FilterOs ‹FilterOs›',
      'error missing-attribute not of FilterOs ‹FilterOs›',
    ],
    [
      'a condition without not',
      withFilters('<FilterRam bool="AND" totalMB="1"/>'),
      'error missing-attribute not of FilterRam ‹FilterRam›',
    ],
    [
      'a condition without anything it needs',
      withFilters('<FilterRam/>'),
      'error missing-attribute bool of FilterRam ‹FilterRam›',
      'error missing-attribute not of FilterRam ‹FilterRam›',
      'warning missing-attribute totalMB of FilterRam ‹FilterRam›',
    ],
    [
      'a collection of conditions without bool',
      withFilters(
        '<FilterCollection not="0"><FilterBattery bool="AND" not="0"/></FilterCollection>',
      ),
      'error missing-attribute bool of FilterCollection ‹FilterCollection›',
    ],
    [
      'an empty collection of conditions',
      withFilters('<FilterCollection/>'),
      'error missing-attribute bool of FilterCollection ‹FilterCollection›',
      'error missing-attribute not of FilterCollection ‹FilterCollection›',
    ],
    [
      'a combination that does not exist',
      withFilters('<FilterBattery bool="XOR" not="0"/>'),
      'warning value-not-allowed bool of FilterBattery ‹XOR› → OR',
    ],
    [
      'attributes that a guide invents',
      withFilters('<FilterRegistry bool="AND" not="0" key="K" value="" operator="EXISTS"/>'),
      'warning unknown-attribute value of FilterRegistry ‹value›',
      'warning unknown-attribute operator of FilterRegistry ‹operator›',
    ],
    [
      'a type of another attribute',
      withFilters('<FilterRegistry bool="AND" not="0" key="K" type="REG_SZ"/>'),
      'warning value-not-allowed type of FilterRegistry ‹REG_SZ›',
    ],
    [
      'an edition of Windows that is not listed, which is possible',
      withFilters('<FilterOs bool="AND" not="0" edition="64XYZ"/>'),
      'hint value-not-allowed edition of FilterOs ‹64XYZ›',
    ],
    [
      'a run-once condition without its id',
      withFilters('<FilterRunOnce hidden="1" bool="AND" not="0"/>'),
      'hint missing-attribute id of FilterRunOnce ‹FilterRunOnce›',
    ],
    [
      'a time that is none',
      withFilters('<FilterTime bool="AND" not="0" begin="9 am" end="24:00"/>'),
      'warning value-malformed begin of FilterTime ‹9 am›',
      'warning value-malformed end of FilterTime ‹24:00›',
    ],
    [
      'an element inside a condition',
      withFilters(
        '<FilterOs bool="AND" not="0"><FilterRam bool="AND" not="0" totalMB="1"/></FilterOs>',
      ),
      'warning misplaced-element FilterRam of FilterOs ‹FilterRam›',
    ],
    [
      'an attribute of the targeting itself',
      withFilters().replace('<Filters>', '<Filters bool="AND">'),
      'hint unknown-attribute bool of Filters ‹bool›',
    ],
  ];
  for (const [name, text, ...problems] of cases) {
    test(name, () => {
      assert.deepEqual(describeProblems(text), problems);
    });
  }

  test('also as deep as collections of conditions go', () => {
    for (const depth of [97, 98, 99, 5000]) {
      const start = '<FilterCollection bool="AND" not="0">'.repeat(depth);
      const end = '</FilterCollection>'.repeat(depth);
      const text = withFilters(`${start}<FilterRam bool="AND" totalMB="1"/>${end}`);
      assert.deepEqual(describeProblems(text), [
        'error missing-attribute not of FilterRam ‹FilterRam›',
      ]);
    }
  });
});
