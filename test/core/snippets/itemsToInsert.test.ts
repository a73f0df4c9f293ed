import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { itemsToInsert } from '../../../src/core';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import { expand, SURROUNDINGS } from '../features/preferences/completion/completed';
import { markedPreferences } from '../features/preferences/marked';
import { ALL_SAMPLES } from '../schema/typeSamples';

const DRIVES = '<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}">';
const DRIVE = '<Drive name="K:"><Properties action="U"/></Drive>';

/** The text with the first item of this kind, as an editor that copies no indentation inserts it. */
function withItem(marked: string, prefix: string): string {
  const { text, place } = markedPreferences(marked);
  const found = itemsToInsert(text, place.start, SURROUNDINGS);
  const snippet = found?.snippets.find((each) => each.prefix === prefix);
  assert.ok(found && snippet);
  return text.slice(0, found.offset) + expand(snippet.body) + text.slice(found.offset);
}

function shape(text: string): string {
  return text.replace(/<(\/?)(\w+)[^<>]*?(\/?)>/g, '<$1$2$3>');
}

const NEW = '<Drive>\n\t<Properties/>\n</Drive>';
const indented = (by: string): string => NEW.replaceAll('\n', `\n${by}`);

describe('a preference item to insert', () => {
  test('goes to the cursor between items', () => {
    assert.equal(
      shape(withItem(`${DRIVES}\n\t|\n</Drives>`, 'gpp-drive')),
      `<Drives>\n\t${NEW}\n</Drives>`,
    );
  });
  test('goes behind the item that the cursor is in, as deep as that', () => {
    const marked = `${DRIVES}${DRIVE.replace('action', 'act|ion')}\n\t${DRIVE}\n</Drives>`;
    assert.equal(
      shape(withItem(marked, 'gpp-drive')),
      `<Drives>${shape(DRIVE)}\n\t${indented('\t')}\n\t${shape(DRIVE)}\n</Drives>`,
    );
  });
  test('leaves the indentation of the line to the editor, which copies it', () => {
    const marked = `${DRIVES}\n  ${DRIVE.replace('action', 'act|ion')}\n</Drives>`;
    assert.equal(
      shape(withItem(marked, 'gpp-drive')),
      `<Drives>\n  ${shape(DRIVE)}\n${NEW}\n</Drives>`,
    );
  });
  test('goes behind the last item, or into the root without any, from the prolog', () => {
    assert.equal(
      shape(withItem(`<?xml| version="1.0"?>\n${DRIVES}\n${DRIVE}\n</Drives>`, 'gpp-drive')),
      `<?xml version="1.0"?>\n<Drives>\n${shape(DRIVE)}\n\t${indented('\t')}\n</Drives>`,
    );
    assert.equal(
      shape(withItem(`<?xml| version="1.0"?>\n${DRIVES}\n</Drives>`, 'gpp-drive')),
      `<?xml version="1.0"?>\n<Drives>\n\t${indented('\t')}\n</Drives>`,
    );
  });
  test('is a whole file where nothing stands yet', () => {
    const found = itemsToInsert('', 0, SURROUNDINGS);
    const prefixes = found?.snippets.map(({ prefix }) => prefix) ?? [];
    // Those of every type come first, ready ones for one purpose behind them.
    assert.match(prefixes[0] ?? '', /^gpp-/);
    for (const prefix of ['gpp-drive', 'gpp-taskv2', 'gpp-registry-sz']) {
      assert.ok(prefixes.includes(prefix), prefix);
    }
    for (const { body } of found?.snippets ?? []) {
      assert.equal(parsePreferences(expand(body))?.xml.problems.length, 0, body);
    }
  });
  test('is not there for other texts, nor where no item can stand', () => {
    for (const text of [
      '<notes/>',
      'text',
      '<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}"/>',
    ]) {
      assert.equal(itemsToInsert(text, text.length, SURROUNDINGS), undefined, text);
    }
  });
  test('leaves every sample well-formed, wherever the cursor is', () => {
    for (const [name, text] of Object.entries(ALL_SAMPLES)) {
      if (parsePreferences(text)?.xml.problems.length !== 0) continue;
      for (let cursor = 0; cursor <= text.length; cursor += 37) {
        const found = itemsToInsert(text, cursor, SURROUNDINGS);
        for (const { body } of found?.snippets.slice(0, 2) ?? []) {
          const offset = found?.offset ?? 0;
          const result = text.slice(0, offset) + expand(body) + text.slice(offset);
          const after = parsePreferences(result);
          assert.deepEqual(after?.xml.problems, [], `${name} at ${cursor}`);
        }
      }
    }
  });
});
