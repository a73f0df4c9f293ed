import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isAppliedOnce } from '../../../src/core/gpp/filters';
import { actionPlace, itemAction } from '../../../src/core/gpp/itemAction';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import type { PreferenceItem } from '../../../src/core/gpp/preferenceDocument';
import { textOf } from '../../../src/core/text/span';
import { nestedCollections, withFilters } from './samples';

function itemOf(text: string): PreferenceItem {
  const item = parsePreferences(text)?.items[0];
  assert.ok(item);
  return item;
}

function drive(inside: string): string {
  return `<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}"><Drive clsid="{935D1B74-9CB8-4e3c-9914-7DD559B7A417}" name="S:">${inside}</Drive></Drives>`;
}

describe('the action of an item', () => {
  for (const action of ['C', 'R', 'U', 'D']) {
    test(`is ${action} where the attribute says so`, () => {
      assert.equal(itemAction(itemOf(drive(`<Properties action="${action}"/>`))), action);
    });
  }
  test('is Update without the attribute', () => {
    assert.equal(itemAction(itemOf(drive('<Properties letter="S"/>'))), 'U');
  });
  test('is not known where the value is no action, as letter case counts', () => {
    assert.equal(itemAction(itemOf(drive('<Properties action="d"/>'))), undefined);
    assert.equal(itemAction(itemOf(drive('<Properties action=""/>'))), undefined);
  });
  test('is not known without Properties', () => {
    assert.equal(itemAction(itemOf(drive(''))), undefined);
  });
});

describe('the place of a statement about the action', () => {
  const placeOf = (text: string): string => textOf(text, actionPlace(itemOf(text)));
  test('is the value of the attribute', () => {
    assert.equal(placeOf(drive('<Properties letter="S" action="D"/>')), 'D');
  });
  test('is the name of Properties where the attribute is absent', () => {
    assert.equal(placeOf(drive('<Properties letter="S"/>')), 'Properties');
  });
  test('is the name of the item without Properties', () => {
    assert.equal(placeOf(drive('')), 'Drive');
  });
});

describe('an item is applied once', () => {
  test('when its own targeting says so', () => {
    assert.ok(isAppliedOnce(itemOf(withFilters('<FilterOs/>', '<FilterRunOnce id="{1}"/>'))));
  });
  test('when a collection around it says so', () => {
    const text = nestedCollections(3).replace('<Filters>', '<Filters><FilterRunOnce id="{1}"/>');
    assert.ok(isAppliedOnce(itemOf(text)));
  });
  test('not when another condition holds, or when it stands in brackets', () => {
    assert.ok(!isAppliedOnce(itemOf(withFilters('<FilterOs/>'))));
    assert.ok(
      !isAppliedOnce(
        itemOf(withFilters('<FilterCollection><FilterRunOnce id="{1}"/></FilterCollection>')),
      ),
    );
  });
});
