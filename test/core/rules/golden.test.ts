import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { annotate, describeFixes } from '../testing/annotate';
import { allFixtures, goldenOf, type Fixture } from '../testing/fixtures';
import { lintFixture } from '../testing/lintText';

describe('every fixture has the findings and fixes of its golden file', () => {
  for (const fixture of allFixtures()) {
    test(`${fixture.rule}/${path.basename(fixture.file)}`, () => {
      const findings = lintFixture(fixture);
      const fixes = describeFixes(fixture.text, findings);
      const actual = `${annotate(fixture.text, findings)}\n${fixes === '' ? '' : `${fixes}\n`}`;
      assert.equal(actual, goldenOf(fixture, actual));
    });
  }
});

describe('every fixture folder shows its rule at work and at rest', () => {
  const fixtures = allFixtures();
  for (const rule of new Set(fixtures.map((fixture) => fixture.rule))) {
    const own = fixtures.filter((fixture) => fixture.rule === rule);
    const reports = (fixture: Fixture): boolean =>
      lintFixture(fixture).some((finding) => finding.rule === rule);
    test(`${rule} reports one of its fixtures`, () => {
      assert.ok(own.some(reports));
    });
    test(`${rule} is silent about one of its fixtures`, () => {
      assert.ok(own.some((fixture) => !reports(fixture)));
    });
  }
});
