import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { applyEdits, formatMessage, suppressionFixes, type EditFix } from '../../../src/core';
import { areIndependent } from '../../../src/core/text/edit';
import { allFixtures, type Fixture } from '../testing/fixtures';
import { documentOf, lintFixture } from '../testing/lintText';

/**
 * What may be said after a fix that was not said before: of a list that was put right, the weaker
 * statement that it still overwrites; of a setting that was copied, what was true of the original.
 */
const SUCCESSORS: Readonly<Record<string, readonly string[]>> = {
  // Each of the two actions of a file has its price.
  'file-replaced': ['file-update'],
  'file-update': ['file-replaced'],
  // The blank was what kept Windows from reading the file at all.
  'reg-header-ignored': ['reg-header-win31'],
  // Prose in the place of the header is a line like any other below the header.
  'reg-header-missing': ['reg-line-unknown'],
  'list-value-replaced': ['list-value-overwrites', 'registry-item-expand'],
  // Bytes say nothing of what is in the list until they are marked as text.
  'list-value-type': ['list-value-replaced', 'list-value-overwrites', 'registry-item-expand'],
  // The entries of a list are known by the variables in them.
  'registry-item-expand': ['list-value-replaced'],
  'trust-model-data-replaced': ['trust-model-data-overwrites'],
  'trust-model-data-location': ['trust-model-data-replaced', 'trust-model-data-overwrites'],
};

function countByRule(findings: readonly { readonly rule: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function editFixes(fixture: Fixture): readonly { rule: string; fix: EditFix }[] {
  return lintFixture(fixture).flatMap((finding) =>
    finding.fixes.flatMap((fix) => (fix.kind === 'edit' ? [{ rule: finding.rule, fix }] : [])),
  );
}

describe('applying a fix removes its finding and adds none', () => {
  for (const fixture of allFixtures()) {
    for (const { rule, fix } of editFixes(fixture)) {
      test(`${path.basename(fixture.file)}: ${rule}: ${formatMessage(fix.title)}`, () => {
        const before = countByRule(lintFixture(fixture));
        const after = countByRule(lintFixture(fixture, applyEdits(fixture.text, fix.edits)));
        assert.equal(after.get(rule) ?? 0, (before.get(rule) ?? 0) - 1, `${rule} is still there`);
        for (const [other, count] of after) {
          if (SUCCESSORS[rule]?.includes(other)) continue;
          assert.ok(count <= (before.get(other) ?? 0), `${other} is new`);
        }
      });
    }
  }
});

describe('the edits of a fix', () => {
  for (const fixture of allFixtures()) {
    const name = path.basename(fixture.file);
    test(`lie inside ${name} and do not overlap`, () => {
      for (const { fix } of editFixes(fixture)) {
        assert.ok(fix.edits.length > 0);
        assert.ok(areIndependent(fix.edits));
        for (const edit of fix.edits) {
          assert.ok(0 <= edit.span.start && edit.span.start <= edit.span.end);
          assert.ok(edit.span.end <= fixture.text.length);
        }
      }
    });
    test(`change ${name}`, () => {
      for (const { fix } of editFixes(fixture)) {
        assert.notEqual(applyEdits(fixture.text, fix.edits), fixture.text);
      }
    });
  }
});

describe('a suppression comment silences the finding it was made for and nothing else', () => {
  for (const fixture of allFixtures()) {
    test(`${fixture.rule}/${path.basename(fixture.file)}`, () => {
      const findings = lintFixture(fixture);
      const document = documentOf(fixture.text, fixture.file);
      for (const finding of findings) {
        for (const fix of suppressionFixes(document, finding)) {
          const text = applyEdits(fixture.text, fix.edits);
          const after = countByRule(lintFixture(fixture, text));
          const before = countByRule(findings);
          assert.ok((after.get(finding.rule) ?? 0) < (before.get(finding.rule) ?? 0));
          for (const [other, count] of before) {
            if (other !== finding.rule) assert.equal(after.get(other) ?? 0, count);
          }
        }
      }
    });
  }
});
