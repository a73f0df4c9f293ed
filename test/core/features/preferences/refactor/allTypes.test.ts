import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { applyEdits, formatMessage } from '../../../../../src/core';
import { addTargeting } from '../../../../../src/core/features/preferences/addTargeting';
import { describeProblems } from '../../../schema/describeProblems';
import { preferencesOf } from '../marked';
import { fixedSurroundings, refactoringsAt } from './refactor';

const SAMPLES = 'test/core/schema/samples';

for (const folder of ['console', 'specification']) {
  for (const name of readdirSync(path.join(SAMPLES, folder))) {
    test(`nothing that can be done with an item of ${folder}/${name} makes a mistake`, () => {
      const text = readFileSync(path.join(SAMPLES, folder, name), 'utf8');
      const document = preferencesOf(text);
      const before = describeProblems(text).length;
      for (const { element } of document.items) {
        const { start } = element.nameSpan;
        const place = { start, end: start };
        const results = refactoringsAt(document, place).map(({ title, edits }) => {
          return [formatMessage(title), applyEdits(text, edits)] as const;
        });
        assert.ok(results.length >= 4, element.name);
        const edits = addTargeting(document, place, 'FilterBattery', fixedSurroundings());
        for (const [title, result] of [
          ...results,
          ['targeting', applyEdits(text, edits)] as const,
        ]) {
          const after = preferencesOf(result);
          assert.deepEqual(after.xml.problems, [], title);
          assert.notEqual(result, text, title);
          if (!title.startsWith('Duplicate')) {
            assert.ok(
              describeProblems(result).length <= before,
              `${title}: ${describeProblems(result).join('\n')}`,
            );
          }
        }
      }
    });
  }
}
