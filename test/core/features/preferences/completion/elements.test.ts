import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isPlaceForItems } from '../../../../../src/core/features/preferences/completion/completePreferences';
import { markedPreferences } from '../marked';
import { accept, completionAt, completionsAt, labelsAt, NOW, UID } from './completed';

const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';
const REGISTRY = '<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="n">';
const END = '</RegistrySettings>';
const ITEMS = ['Registry', 'Collection', 'gpp-registry', 'gpp-collection'];

describe('the completion of an element', () => {
  test('offers the items of the type below its root', () => {
    for (const text of [
      `${ROOT}\n\t<|\n${END}`,
      `${ROOT}|${END}`,
      `${ROOT}\n\t<Reg|`,
      `${ROOT}\n\tReg|\n${END}`,
      `${ROOT}<!-- a -->|`,
      `${ROOT}\n${REGISTRY}<Properties/></Registry>\n<Reg|\n${REGISTRY}</Registry>${END}`,
    ]) {
      assert.deepEqual(labelsAt(text), ITEMS, text);
    }
  });
  test('puts what is missing in an item first and leaves out what it has', () => {
    assert.deepEqual(labelsAt(`${ROOT}${REGISTRY}<|</Registry>${END}`), ['Properties', 'Filters']);
    assert.deepEqual(labelsAt(`${ROOT}${REGISTRY}<Properties/>|</Registry>${END}`), ['Filters']);
    assert.deepEqual(labelsAt(`${ROOT}${REGISTRY}<Filters/><Properties/>|</Registry>${END}`), []);
  });
  test('sees what stands behind a tag that has no end yet', () => {
    const text = `${ROOT}${REGISTRY}\n\t<F|\n\t<Properties action="U"/>\n</Registry>${END}`;
    assert.deepEqual(labelsAt(text), ['Filters']);
  });
  test('offers all conditions in Filters and in brackets, any number of times', () => {
    const inFilters = labelsAt(`${ROOT}${REGISTRY}<Filters><FilterOs/><Filt|</Filters></Registry>`);
    const inBrackets = labelsAt(`${ROOT}${REGISTRY}<Filters><FilterCollection><|`);
    assert.equal(inFilters.length, 29);
    assert.ok(inFilters.includes('FilterOs'));
    assert.deepEqual(inBrackets, inFilters);
  });
  test('offers what an application embeds with the class id of its type', () => {
    const text =
      '<Applications clsid="{16DB8EC4-EBFC-4958-98EE-712E9DD3A966}"><Application><Properties/><|';
    assert.equal(
      accept(text, 'Drives').slice(text.length - 2),
      '<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}">\n\t\n</Drives>',
    );
  });
  test('knows the items that Internet settings collect', () => {
    const text =
      '<InternetSettings clsid="{B611EB48-F531-42cd-A1F6-5E0D015377BA}"><IE7><Properties/><Collection><|';
    assert.ok(labelsAt(text).includes('Registry'));
  });
  test('offers nothing where no element may stand', () => {
    for (const text of [
      `${ROOT}<!-- <| -->${END}`,
      `${ROOT}<![CDATA[ <| ]]>${END}`,
      `${ROOT}<?a <|?>${END}`,
      `${ROOT}<NoSuchThing><|</NoSuchThing>${END}`,
      `${ROOT}${REGISTRY}<Properties><Values><Value>|</Value></Values></Properties></Registry>${END}`,
      `${ROOT}${END}\n<|`,
      `|${ROOT}${END}`,
    ]) {
      assert.equal(completionsAt(text), undefined, text);
    }
  });
  test('writes an element with what it needs', () => {
    const text = `${ROOT}${REGISTRY}<Filters><Filter|</Filters></Registry>${END}`;
    const accepted = accept(text, 'FilterGroup');
    assert.match(accepted, /<Filters><FilterGroup bool="AND" not="0"[^>]*\/><\/Filters>/);
    assert.match(accept(text, 'FilterRunOnce'), new RegExp(`id="\\${UID}"`));
  });
  test('stays between the tags of an element that is for others', () => {
    const text = `${ROOT}${REGISTRY}<Properties/><|</Registry>${END}`;
    assert.equal(completionAt(text, 'Filters').snippet, '<Filters>\n\t$1\n</Filters>');
  });
  test('gives an item its class id, a new uid and the time', () => {
    const accepted = accept(`${ROOT}\n\t<Reg|\n${END}`, 'Registry');
    assert.match(accepted, /<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}"/);
    assert.ok(accepted.includes(`changed="${NOW}" uid="${UID}"`), accepted);
  });
  test('changes only the name of an element that has more than that', () => {
    const text = `${ROOT}<Reg|istri clsid="x"><Properties/></Registri>${END}`;
    assert.ok(accept(text, 'Registry', true).startsWith(`${ROOT}<Registry clsid="x"><Prop`));
    assert.deepEqual(labelsAt(text), ['Registry', 'Collection']);
  });
  test('compares what is typed with the bracket where there is one', () => {
    const bracket = completionAt(`${ROOT}<Reg|`, 'Registry');
    const bare = completionAt(`${ROOT}Reg|`, 'Registry');
    assert.deepEqual([bracket.filter, bare.filter], ['<Registry', 'Registry']);
    const spans = [`${ROOT}<Reg|`, `${ROOT}Reg|`].map((text) => {
      const span = completionsAt(text)?.insertSpan;
      return span && span.end - span.start;
    });
    assert.deepEqual(spans, [4, 3]);
  });
  test('says what the schema says', () => {
    const { documentation, detail } = completionAt(
      `${ROOT}${REGISTRY}<Filters><|`,
      'FilterBattery',
    );
    assert.equal(typeof detail, 'object');
    const text = JSON.stringify(documentation);
    assert.match(text, /\[MS-GPPREF\] 2\.2\.1\.22/);
  });
});

describe('the place for items', () => {
  const isPlace = (marked: string): boolean => {
    const { document, place } = markedPreferences(marked);
    return isPlaceForItems(document, place.start);
  };

  test('is directly in a root or a collection', () => {
    for (const text of [`${ROOT}|${END}`, `${ROOT}<gpp|${END}`, `${ROOT}<Collection>\n<|`]) {
      assert.equal(isPlace(text), true, text);
    }
    for (const text of [
      `${ROOT}${REGISTRY}<|</Registry>${END}`,
      `${ROOT}${REGISTRY}<Filters>|</Filters></Registry>${END}`,
      `${ROOT}<Registry |`,
      `${ROOT}<!-- | -->${END}`,
      `|${ROOT}${END}`,
    ]) {
      assert.equal(isPlace(text), false, text);
    }
  });
});

describe('the completion of an end tag', () => {
  test('closes the innermost open element', () => {
    assert.equal(
      accept(`${ROOT}${REGISTRY}<Properties/></|`, '/Registry').slice(-11),
      '</Registry>',
    );
    assert.equal(
      accept(`${ROOT}${REGISTRY}<Properties/></Re|`, '/Registry').slice(-11),
      '</Registry>',
    );
  });
  test('leaves the bracket that is there', () => {
    const text = `${ROOT}${REGISTRY}<Properties/></Re|gi>${END}`;
    assert.equal(
      accept(text, '/Registry', true),
      `${ROOT}${REGISTRY}<Properties/></Registry>${END}`,
    );
  });
});
