import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { ArtefactLanguage } from '../../../src/core/catalogue/catalogueTypes';
import { insertArtefact } from '../../../src/core/catalogue/insertArtefact';
import { relatedEntries } from '../../../src/core/catalogue/relatedEntries';
import { applyEdits } from '../../../src/core/text/edit';
import { RULES } from '../../../src/core/rules';
import { lintText } from '../testing/lintText';
import { artefactById, writtenSample } from './sampleArtefacts';

/** The text after the insertion at the `|`; `undefined` when there is no place for it. */
function inserted(
  marked: string,
  language: ArtefactLanguage,
  fragment = 'A\r\nB',
): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const edit = insertArtefact(text, offset, language, (form) => {
    return form === 'file' ? 'WHOLE' : fragment;
  });
  return edit && applyEdits(text, [edit]);
}

const HEAD = 'Windows Registry Editor Version 5.00\n\n';

describe('an artefact that is put into an open registry file', () => {
  test('stands below the section of the cursor, so that no value moves to another key', () => {
    assert.equal(
      inserted(`${HEAD}[K1]\n"a"="|1"\n"b"="2"\n\n[K2]\n"c"="3"\n`, 'reg', '[N]\r\n"n"="1"'),
      `${HEAD}[K1]\n"a"="1"\n"b"="2"\n\n[N]\n"n"="1"\n\n[K2]\n"c"="3"\n`,
    );
  });
  test('does not break a value that goes on below', () => {
    assert.equal(
      inserted(`${HEAD}[K1]\n"a"=hex:01,|\\\n  02\n[K2]`, 'reg', '[N]'),
      `${HEAD}[K1]\n"a"=hex:01,\\\n  02\n\n[N]\n\n[K2]`,
    );
  });
  test('stands below the last line, whether that ends or not', () => {
    assert.equal(inserted(`${HEAD}[K]\n"a"="1"|`, 'reg', '[N]'), `${HEAD}[K]\n"a"="1"\n\n[N]\n`);
    assert.equal(inserted(`${HEAD}[K]\n|`, 'reg', '[N]'), `${HEAD}[K]\n\n[N]\n`);
  });
  test('stands behind the header at the earliest', () => {
    assert.equal(inserted(`|${HEAD}[K]\n`, 'reg', '[N]'), `${HEAD}[N]\n\n[K]\n`);
  });
  test('is the whole file in an empty one, and nothing where Windows would not read it', () => {
    assert.equal(inserted(' |\n', 'reg'), 'WHOLE');
    assert.equal(inserted('REGEDIT\n|', 'reg'), undefined);
    assert.equal(inserted('[K]\n|', 'reg'), undefined);
  });
});

describe('an artefact that is put into an open preference file', () => {
  const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}"';
  const item = '<N>\r\n\t<P/>\r\n</N>';
  test('stands behind the item at the cursor', () => {
    assert.equal(
      inserted(
        `${ROOT}>\n\t<Registry na|me="a"/>\n\t<Registry/>\n</RegistrySettings>`,
        'xml',
        item,
      ),
      `${ROOT}>\n\t<Registry name="a"/>\n\t<N>\n\t\t<P/>\n\t</N>\n\t<Registry/>\n</RegistrySettings>`,
    );
  });
  test('is indented by what the file is indented by', () => {
    const file = (more: string) => `${ROOT}>\n  <Registry/>${more}\n</RegistrySettings>`;
    assert.equal(inserted(file('|'), 'xml', item), file('\n  <N>\n    <P/>\n  </N>'));
  });
  test('stands inside the one root element, wherever the cursor is', () => {
    const expected = `${ROOT}>\n\t<Registry/>\n\t<N>\n\t\t<P/>\n\t</N>\n</RegistrySettings>\n`;
    assert.equal(
      inserted(`${ROOT}>\n\t<Registry/>\n</RegistrySettings>\n|`, 'xml', item),
      expected,
    );
    assert.equal(
      inserted(`${ROOT}>\n\t<Registry/>\n|</RegistrySettings>\n`, 'xml', item),
      expected,
    );
    assert.equal(
      inserted(`|${ROOT}>\n\t<Registry/>\n</RegistrySettings>\n`, 'xml', item),
      `${ROOT}>\n\t<N>\n\t\t<P/>\n\t</N>\n\t<Registry/>\n</RegistrySettings>\n`,
    );
  });
  test('stands in the collection at the cursor', () => {
    assert.equal(
      inserted(
        `${ROOT}>\n\t<Collection name="c">\n\t\t<Registry/>|\n\t</Collection>\n</RegistrySettings>`,
        'xml',
        '<N/>',
      ),
      `${ROOT}>\n\t<Collection name="c">\n\t\t<Registry/>\n\t\t<N/>\n\t</Collection>\n</RegistrySettings>`,
    );
  });
  test('opens a root element that closes itself', () => {
    assert.equal(
      inserted(`${ROOT} />|`, 'xml', '<N/>'),
      `${ROOT}>\n\t<N/>\n</RegistrySettings>`.replaceAll('\n', '\r\n'),
    );
  });
  test('is not put into other XML', () => {
    assert.equal(inserted('<notes>|</notes>', 'xml'), undefined);
    assert.equal(
      inserted('<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}">|</Drives>', 'xml'),
      undefined,
    );
  });
});

describe('an artefact that is put into an open file of lines', () => {
  test('stands between two sections of an INI file', () => {
    assert.equal(inserted('[a]\nx=|1\ny=2\n[b]\n', 'ini'), '[a]\nx=1\ny=2\n\nA\nB\n\n[b]\n');
    assert.equal(inserted('[a]\nx=1|', 'ini'), '[a]\nx=1\n\nA\nB\n');
  });
  test('stands between two records of LDIF', () => {
    assert.equal(
      inserted('dn: a\nx|: 1\n-\n\ndn: b\n', 'ldif'),
      'dn: a\nx: 1\n-\n\nA\nB\n\ndn: b\n',
    );
  });
  test('stands below the line of the cursor, or in its place when that is blank', () => {
    assert.equal(inserted('one\r\nt|wo\r\nthree', 'powershell'), 'one\r\ntwo\r\nA\r\nB\r\nthree');
    assert.equal(inserted('one\n|\nthree', 'bat'), 'one\nA\nB\n\nthree');
    assert.equal(inserted('one|', 'dns-zone'), 'one\nA\nB\n'.replaceAll('\n', '\r\n'));
  });
});

describe('any cursor in any text', () => {
  const LANGUAGES: readonly ArtefactLanguage[] = [
    'reg',
    'xml',
    'powershell',
    'bat',
    'ini',
    'ldif',
    'dns-zone',
  ];
  const part = fc.constantFrom(
    HEAD,
    '[K]\n',
    '"a"="1"\n',
    '"h"=hex:01,\\\n',
    '  02\n',
    '\n',
    '\r\n',
    '\r',
    '<RegistrySettings>',
    '<Registry/>',
    '<Collection>',
    '</Collection>',
    '</RegistrySettings>',
    'dn: a\n',
    '-\n',
    'x',
  );
  test('keeps every line of the text', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
        fc.nat(200),
        fc.constantFrom(...LANGUAGES),
        (text, cursor, language) => {
          const edit = insertArtefact(text, cursor % (text.length + 1), language, () => 'A\r\nB');
          if (edit === undefined || text.trim() === '') return;
          const isKept = edit.newText.startsWith('>') || edit.span.start === edit.span.end;
          assert.ok(isKept, JSON.stringify(edit));
          assert.match(applyEdits(text, [edit]), /A(?:\r\n|\n|\r)[ \t]*B/);
        },
      ),
    );
  });

  test('gives a registry file in which only the new keys are new', () => {
    const fragment = writtenSample(artefactById('trusted-domains-list-reg'), {}, 'fragment').text;
    const text = `${HEAD}[HKEY_CURRENT_USER\\Software\\A]\n"a"="1"\n\n[HKEY_CURRENT_USER\\Software\\B]\n"b"=dword:00000001\n`;
    for (let cursor = 0; cursor <= text.length; cursor++) {
      const edit = insertArtefact(text, cursor, 'reg', () => fragment);
      assert.ok(edit);
      const after = applyEdits(text, [edit]);
      assert.ok(after.includes('Software\\A]\n"a"="1"\n'), after);
      assert.ok(after.includes('Software\\B]\n"b"=dword:00000001\n'), after);
      const findings = lintText(after, 'a.reg').filter(({ severity }) => severity === 'error');
      assert.deepEqual(findings, []);
    }
  });
});

describe('the rows that are related to a rule', () => {
  test('are given once for each way to mend them', () => {
    assert.deepEqual(
      relatedEntries('trust-model-data-replaced').map(({ id }) => id),
      ['trust-dialog'],
    );
    assert.deepEqual(
      relatedEntries('zone-target').map(({ id }) => id),
      ['custom-domain-dns'],
    );
    assert.deepEqual(relatedEntries('reg-dword-short'), []);
  });
  test('are those of rules that exist', () => {
    const related = RULES.filter(({ meta }) => relatedEntries(meta.id).length > 0);
    assert.ok(related.length > 10);
  });
});
