import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFilters } from '../../../src/core/gpp/filters';
import { targetingScope, targetingText } from '../../../src/core/gpp/targeting';
import { parseXml } from '../../../src/core/xml/parse';

function scopeOf(filters: string) {
  const { root } = parseXml(`<Filters name="n">${filters}</Filters>`);
  assert.ok(root);
  return targetingScope(root, readFilters(root));
}

function textOf(filters: string): string {
  return targetingText(scopeOf(filters)?.conditions ?? []);
}

const f = (kind: string, bool = 'AND', not = '0', more = '') =>
  `<Filter${kind} bool="${bool}" not="${not}"${more}/>`;

describe('targeting in words', () => {
  test('joins conditions as they combine, and names what they ask for', () => {
    assert.equal(
      textOf(
        f('Group', 'AND', '0', ' name="A&amp;B" sid="" hidden="1"') + f('Battery', 'AND', '1'),
      ),
      'FilterGroup name="A&B" and not FilterBattery',
    );
  });
  test('puts what stands before a change of the combination in brackets', () => {
    assert.equal(
      textOf(f('A') + f('B', 'OR') + f('C', 'OR') + f('D') + f('E', 'OR')),
      '((FilterA or FilterB or FilterC) and FilterD) or FilterE',
    );
  });
  test('ignores how the first condition would combine', () => {
    assert.equal(textOf(f('A', 'OR') + f('B')), 'FilterA and FilterB');
  });
  test('shows the brackets of a collection, negated or not', () => {
    const inner = f('B') + f('C', 'OR');
    assert.equal(
      textOf(`${f('A')}<FilterCollection bool="AND" not="1">${inner}</FilterCollection>`),
      'FilterA and not (FilterB or FilterC)',
    );
    assert.equal(textOf('<FilterCollection bool="AND" not="0"/>'), 'FilterCollection');
  });
  test('never shows a password', () => {
    const scope = scopeOf(f('X', 'AND', '0', ' cpassword="secret" CPassword="secret" a="1"'));
    assert.deepEqual(scope?.conditions[0]?.attributes, { a: '1' });
  });
  test('goes any depth', () => {
    const depth = 10_000;
    const text = textOf(
      '<FilterCollection bool="AND" not="0">'.repeat(depth) +
        f('A') +
        '</FilterCollection>'.repeat(depth),
    );
    assert.equal(text, `${'('.repeat(depth)}FilterA${')'.repeat(depth)}`);
  });
  test('is nothing where there is no condition', () => {
    assert.equal(scopeOf('<!-- none -->'), undefined);
  });
});
