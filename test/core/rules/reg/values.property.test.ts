import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, safeEdits } from '../../../../src/core';
import { foldName } from '../../../../src/core/reg/keyPath';
import { parseReg } from '../../../../src/core/reg/parseReg';
import { escapeLoose } from '../../../../src/core/rules/reg/looseLiteral';
import { regText } from '../../reg/regText';
import { HEADER, KEY, problemsOf, valueLines } from '../../reg/inspect';
import { lintText } from '../../testing/lintText';

const VALUE_RULE =
  /^reg-(continuation|hex|type|dword|number|string|name|equals|data|hash|delete-trailing|duplicate|set-then|environment)/;

test('safe fixes of any text come to an end', () => {
  fc.assert(
    fc.property(regText, (text) => {
      let current = text;
      for (let round = 0; round < 20; round++) {
        const edits = safeEdits(lintText(current, 'a.reg').filter(isOfValues));
        if (edits.length === 0) return;
        current = applyEdits(current, edits);
      }
      assert.fail(`There is still something to fix in ${JSON.stringify(current)}`);
    }),
    { numRuns: 300 },
  );
});

function isOfValues({ rule }: { readonly rule: string }): boolean {
  return VALUE_RULE.test(rule);
}

test('every fix of any text changes it and stays inside it', () => {
  fc.assert(
    fc.property(regText, (text) => {
      for (const { fixes } of lintText(text, 'a.reg').filter(isOfValues)) {
        for (const fix of fixes) {
          if (fix.kind !== 'edit') continue;
          assert.notEqual(applyEdits(text, fix.edits), text, JSON.stringify(fix));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a finding lies inside the text', () => {
  fc.assert(
    fc.property(regText, (text) => {
      for (const { span } of lintText(text, 'a.reg').filter(isOfValues)) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('any text becomes a right literal when its backslashes and quotes are escaped', () => {
  const content = fc
    .array(fc.constantFrom('\\', '\\\\', '"', '\\"', 'n', 'C:', 'a b', '%'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(content, (text) => {
      const document = parseReg(`${HEADER}${KEY}"a"="${escapeLoose(text)}"\n`);
      assert.deepEqual(problemsOf(document), []);
    }),
  );
});

test('what is escaped already stays as it is', () => {
  for (const text of ['C:\\\\a\\\\b', '\\"x\\"', '\\\\\\\\server\\\\share', 'plain']) {
    assert.equal(escapeLoose(text), text);
  }
});

const NAMES = ['a', 'A', 'b', 'ab', 'AB', ''];
const KEYS = ['K', 'k', 'K\\S', 'K2'];

type Step =
  | { readonly kind: 'open'; readonly key: string }
  | { readonly kind: 'deleteKey'; readonly key: string }
  | { readonly kind: 'set'; readonly name: string }
  | { readonly kind: 'delete'; readonly name: string };

const key = fc.constantFrom(...KEYS);
const name = fc.constantFrom(...NAMES);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('open'), key }),
  fc.record({ kind: fc.constant('deleteKey'), key }),
  fc.record({ kind: fc.constant('set'), name }),
  fc.record({ kind: fc.constant('delete'), name }),
);

function write(each: Step, index: number): string {
  switch (each.kind) {
    case 'open':
      return `[HKEY_CURRENT_USER\\${each.key}]`;
    case 'deleteKey':
      return `[-HKEY_CURRENT_USER\\${each.key}]`;
    case 'set':
      return `"${each.name}"="${String(index)}"`;
    case 'delete':
      return `"${each.name}"=-`;
  }
}

/** For each line that sets a value and is overtaken: its number and by what, told from the steps. */
function overtaken(steps: readonly Step[]): readonly string[] {
  const alive = new Map<string, number>();
  const found: string[] = [];
  let open: string | undefined;
  steps.forEach((each, index) => {
    if (each.kind === 'open') open = each.key;
    else if (each.kind === 'deleteKey') {
      open = undefined;
      for (const place of [...alive.keys()]) {
        if (`${place.split(':')[0] ?? ''}\\`.startsWith(`${foldName(each.key)}\\`)) {
          alive.delete(place);
        }
      }
    } else if (open !== undefined) {
      const place = `${foldName(open)}:${foldName(each.name)}`;
      const earlier = alive.get(place);
      if (earlier !== undefined) {
        found.push(`${String(earlier)} ${each.kind === 'set' ? 'duplicate' : 'deleted'}`);
      }
      if (each.kind === 'set') alive.set(place, index);
      else alive.delete(place);
    }
  });
  return found.sort();
}

test('values that are set or deleted again are found as a plain walk over the lines finds them', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const lines = steps.map(write);
      const text = `${HEADER}${lines.join('\n')}\n`;
      const starts = lines.map((_, index) => {
        return HEADER.length + lines.slice(0, index).join('\n').length + (index === 0 ? 0 : 1);
      });
      const found = lintText(text, 'a.reg').flatMap(({ rule, span }) => {
        const number = starts.indexOf(span.start);
        if (number < 0 || !/^reg-(duplicate-value|set-then-delete)$/.test(rule)) return [];
        return [`${String(number)} ${rule === 'reg-duplicate-value' ? 'duplicate' : 'deleted'}`];
      });
      assert.deepEqual(found.sort(), overtaken(steps));
    }),
    { numRuns: 500 },
  );
});

test('a key is told as deleted when a later line deletes it or one above it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const text = `${HEADER}${steps.map(write).join('\n')}\n`;
      const told = lintText(text, 'a.reg').filter(({ rule, span }) => {
        return rule === 'reg-set-then-delete' && text.charAt(span.start - 1) === '[';
      });
      const expected = steps.filter((each, index) => {
        if (each.kind !== 'open') return false;
        return steps.slice(index).some((later) => {
          const above = later.kind === 'deleteKey' ? foldName(later.key) : undefined;
          return above !== undefined && `${foldName(each.key)}\\`.startsWith(`${above}\\`);
        });
      });
      assert.equal(told.length, expected.length);
    }),
    { numRuns: 300 },
  );
});

test('the values of one section are read once and without looking at other sections', () => {
  const text = `${HEADER}${KEY}"a"="1"\n"A"="2"\n`;
  assert.equal(valueLines(parseReg(text)).length, 2);
  const rules = lintText(text, 'a.reg').map(({ rule }) => rule);
  assert.deepEqual(rules, ['reg-duplicate-value']);
});
