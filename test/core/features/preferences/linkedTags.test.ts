import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linkedTags } from '../../../../src/core/features/preferences/linkedTags';
import { textOf } from '../../../../src/core/text/span';
import { markedPreferences } from './marked';

const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';

/** The texts before each of the two names; `undefined` where nothing is linked. */
function linked(marked: string): readonly string[] | undefined {
  const { document, place, text } = markedPreferences(marked);
  const spans = linkedTags(document, place.start);
  const names = spans?.map((span) => textOf(text, span));
  assert.equal(names?.[0], names?.[1], 'the names are equal');
  return spans?.map(({ start }) => text.slice(start - 2, start));
}

describe('the linked names of two tags', () => {
  test('are found from each character of both', () => {
    for (const marked of [
      `${ROOT}<|Registry name="a"></Registry></RegistrySettings>`,
      `${ROOT}<Reg|istry name="a"></Registry></RegistrySettings>`,
      `${ROOT}<Registry| name="a"></Registry></RegistrySettings>`,
      `${ROOT}<Registry name="a"></|Registry></RegistrySettings>`,
      `${ROOT}<Registry name="a"></Registr|y></RegistrySettings>`,
      `${ROOT}<Registry name="a"></Registry|></RegistrySettings>`,
    ]) {
      assert.deepEqual(linked(marked), ['><', '</'], marked);
    }
    assert.ok(
      linked(
        `<Registry|Settings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}"></RegistrySettings>`,
      ),
    );
  });
  test('are those of unknown elements too', () => {
    assert.ok(linked(`${ROOT}<Reg|><Properties/></Reg></RegistrySettings>`));
  });
  test('are none where the tags differ, or where there is only one', () => {
    for (const marked of [
      `${ROOT}<Reg|istri></Registry></RegistrySettings>`,
      `${ROOT}<Reg|istry/></RegistrySettings>`,
      `${ROOT}<Reg|istry>`,
      `${ROOT}<Registry></Reg|istry`,
      `${ROOT}<Reg|istry></Registry x></RegistrySettings>`,
    ]) {
      assert.equal(linked(marked), undefined, marked);
    }
  });
  test('are none elsewhere in the tags and between them', () => {
    for (const marked of [
      `${ROOT}<Registry na|me="a"></Registry></RegistrySettings>`,
      `${ROOT}<Registry |name="a"></Registry></RegistrySettings>`,
      `${ROOT}<Registry name="a"> | </Registry></RegistrySettings>`,
      `${ROOT}|<Registry></Registry></RegistrySettings>`,
      `${ROOT}<Registry><|/Registry></RegistrySettings>`,
    ]) {
      assert.equal(linked(marked), undefined, marked);
    }
  });
});
