import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { filtersOf } from '../../../src/core/gpp/filters';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import type { PreferenceDocument } from '../../../src/core/gpp/preferenceDocument';
import { PREFERENCE_TYPES } from '../../../src/core/gpp/preferenceTypes';
import { validatePreferences } from '../../../src/core/schema/validate';
import { attributeValue } from '../../../src/core/xml/attributes';
import { CONSOLE, OTHER_SAMPLES, REGISTRY_SAMPLES, WIZARD, nestedCollections } from './samples';

function parse(text: string): PreferenceDocument {
  const document = parsePreferences(text);
  assert.ok(document);
  return document;
}

function namesOf(document: PreferenceDocument): readonly string[] {
  return document.items.map((item) => attributeValue(item.element, 'name') ?? '');
}

describe('the items of a preference file', () => {
  test('come in document order with their properties and their targeting', () => {
    const document = parse(CONSOLE);
    assert.equal(document.type, 'RegistrySettings');
    assert.deepEqual(namesOf(document), ['Theme', 'Limit', 'Contoso', 'Old', 'Servers', 'Blob']);
    assert.ok(document.items.every((item) => item.kind === 'Registry'));
    assert.ok(document.items.every((item) => item.properties?.name === 'Properties'));
    assert.deepEqual(
      document.items.map((item) => item.filters.length),
      [0, 2, 0, 0, 0, 0],
    );
    assert.notEqual(document.items[5]?.filtersElement, undefined);
  });

  for (const type of PREFERENCE_TYPES) {
    test(`are found in the type ${type.root}`, () => {
      const items = type.items.map(({ element, clsid }) => {
        return `<${element} clsid="${clsid}" name="${element}"><Properties/></${element}>`;
      });
      const text = `<${type.root} clsid="${type.clsid}">${items.join('')}</${type.root}>`;
      const document = parse(text);
      assert.equal(document.type, type.root);
      assert.deepEqual(
        document.items.map((item) => item.kind),
        type.items.map((item) => item.element),
      );
      const errors = validatePreferences(document).filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, []);
    });
  }

  test('of nested collections know the collections around them, innermost first', () => {
    const [item, ...others] = parse(WIZARD).items;
    assert.deepEqual(others, []);
    const names: (string | undefined)[] = [];
    for (let around = item?.collection; around !== undefined; around = around.parent) {
      names.push(
        attributeValue(around.element, 'name') ?? attributeValue(around.element, 'status'),
      );
    }
    assert.deepEqual(names, [
      'Contoso',
      'SOFTWARE',
      'HKEY_LOCAL_MACHINE',
      'Registry Wizard Values',
    ]);
  });

  test('between, before and after collections keep their order', () => {
    const text =
      '<RegistrySettings><Registry name="1"/><Collection><Registry name="2"/><Collection><Registry name="3"/></Collection><Registry name="4"/></Collection><Registry name="5"/></RegistrySettings>';
    assert.deepEqual(namesOf(parse(text)), ['1', '2', '3', '4', '5']);
  });

  test('include elements that nobody knows, but not properties and targeting', () => {
    const text =
      '<RegistrySettings><Registri/><Properties/><Filters/>text<!-- c --><Drive/></RegistrySettings>';
    assert.deepEqual(
      parse(text).items.map((item) => item.kind),
      ['Registri', 'Drive'],
    );
  });

  test('include those of the types that an application embeds', () => {
    const document = parse(OTHER_SAMPLES['Applications'] ?? '');
    assert.deepEqual(
      document.items.map((item) => item.kind),
      ['Application', 'Registry'],
    );
  });

  test('are disabled by themselves, by a collection around them and by the root', () => {
    const text = (root: string, outer: string, item: string): string =>
      `<RegistrySettings ${root}><Collection ${outer}><Collection><Registry ${item}/></Collection></Collection><Registry/></RegistrySettings>`;
    const states = (...parts: [string, string, string]): readonly boolean[] =>
      parse(text(...parts)).items.map((item) => item.isDisabled);
    assert.deepEqual(states('', '', ''), [false, false]);
    assert.deepEqual(states('disabled="0"', 'disabled="0"', 'disabled="0"'), [false, false]);
    assert.deepEqual(states('', '', 'disabled="1"'), [true, false]);
    assert.deepEqual(states('', 'disabled="1"', ''), [true, false]);
    assert.deepEqual(states('disabled="1"', '', ''), [true, true]);
  });

  test('have the root that the class id says when the name is misspelt', () => {
    const document = parse(CONSOLE.replaceAll('RegistrySettings', 'RegistrySetings'));
    assert.equal(document.type, 'RegistrySettings');
    assert.equal(document.root.name, 'RegistrySetings');
    assert.equal(document.items.length, 6);
  });
});

describe('parsing a preference file', () => {
  test('gives nothing for other text', () => {
    assert.equal(parsePreferences('<Files/>'), undefined);
    assert.equal(parsePreferences(''), undefined);
  });

  test('goes through ten thousand nested collections and filters', () => {
    const document = parse(nestedCollections(10_000));
    assert.equal(document.items.length, 1);
    const deep = '<FilterCollection bool="AND" not="0">'.repeat(10_000);
    const filtered = parse(`<RegistrySettings><Registry><Filters>${deep}`);
    const [item] = filtered.items;
    assert.ok(item);
    assert.equal([...filtersOf(item)].length, 10_000);
  });

  test('and validating it survive every prefix of a sample', () => {
    for (const text of Object.values({ ...REGISTRY_SAMPLES, ...OTHER_SAMPLES })) {
      for (let end = 0; end < text.length; end += 7) {
        const document = parsePreferences(text.slice(0, end));
        if (document === undefined) continue;
        for (const { span } of validatePreferences(document)) assert.ok(span.end <= end);
      }
    }
  });

  test('and validating it survive mutations of the samples', () => {
    const samples = Object.values({ ...REGISTRY_SAMPLES, ...OTHER_SAMPLES });
    const piece = fc.constantFrom('<', '>', '"', '/', '</', 'x', ' ', '=', '&', '\n<', '<Filters>');
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), piece), { minLength: 1, maxLength: 3 }),
        (sample, changes) => {
          const text = changes.reduce((changed, [place, removed, inserted]) => {
            const start = place % (changed.length + 1);
            return changed.slice(0, start) + inserted + changed.slice(start + removed);
          }, sample);
          const document = parsePreferences(text);
          const problems = document === undefined ? [] : validatePreferences(document);
          for (const { span } of problems) assert.ok(span.end <= text.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
