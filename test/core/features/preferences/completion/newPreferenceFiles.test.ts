import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newPreferenceFiles } from '../../../../../src/core/features/preferences/completion/newPreferenceFiles';
import { PREFERENCE_TYPES } from '../../../../../src/core/gpp/preferenceTypes';
import { SURROUNDINGS } from './completed';

function filesAt(marked: string, name = 'x.xml', isAskedFor = true) {
  const offset = marked.indexOf('|');
  return newPreferenceFiles(marked.replace('|', ''), offset, { name, isAskedFor }, SURROUNDINGS);
}

describe('the completion of an empty file', () => {
  test('offers a file for each kind of item', () => {
    const expected = PREFERENCE_TYPES.flatMap(({ items }) => items.length).reduce((a, b) => a + b);
    assert.equal(filesAt('|')?.items.length, expected);
  });
  test('works behind a declaration, comments and half of what is asked for', () => {
    for (const text of ['|', '\uFEFF|', ' \n<gpp-reg|\n', 'gpp|', '<!-- a - b -->\n<|']) {
      assert.match(filesAt(text)?.items[0]?.snippet ?? '', /^<\?xml /, text);
    }
    const behind = filesAt('<?xml version="1.0" encoding="utf-8"?>\r\n<gp|');
    assert.match(behind?.items[0]?.snippet ?? '', /^<Applications /);
    assert.equal(behind?.items[0]?.filter, '<gpp-application');
    assert.equal(behind.insertSpan.end - behind.insertSpan.start, 3);
  });
  test('puts the types first that have a file of this name', () => {
    const best = (name: string) =>
      [...(filesAt('|', name)?.items ?? [])].sort((a, b) => a.rank - b.rank)[0]?.label;
    assert.equal(best('drives.xml'), 'gpp-drive');
    assert.equal(best('Services.xml'), 'gpp-ntservice');
  });
  test('leaves a file of another name alone that somebody only begins to write', () => {
    assert.equal(filesAt('<|', 'pom.xml', false), undefined);
    assert.deepEqual(
      filesAt('<|', 'Printers.xml', false)?.items.map(({ label }) => label),
      ['gpp-sharedprinter', 'gpp-portprinter', 'gpp-localprinter'],
    );
  });
  test('is silent where something stands already', () => {
    for (const text of [
      '<notes>|',
      '|<notes/>',
      'some words|',
      '<?xml version="1.0"?> a b|',
      '<!-- |',
    ]) {
      assert.equal(filesAt(text), undefined, text);
    }
    assert.equal(filesAt(`${'<!-- a -->\n'.repeat(2000)}|`), undefined);
  });
});
