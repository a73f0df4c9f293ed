import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COLLECTION, REGISTRY, ROOT } from '../../../effects/preferencesIn';
import { guid, NOW, refactored, titlesAt } from './refactor';

const END = '</RegistrySettings>';
const P = '<Properties action="U" hive="HKEY_USERS" key="K" name="v" type="REG_SZ" value=""/>';
const item = (name: string, more = '', inside = P) =>
  `${REGISTRY} name="${name}"${more}>${inside}</Registry>`;
const file = (...lines: string[]) => `${ROOT}>${lines.join('\r\n\t')}\r\n${END}`;

/** Like `refactored` for lines of a file, of which it gives those again. */
function lines(marked: readonly string[], title: string): string[] {
  const text = refactored(file(...marked), title);
  assert.ok(text.startsWith(`${ROOT}>`) && text.endsWith(`\r\n${END}`), text);
  return text.slice(ROOT.length + 1, -END.length - 2).split('\r\n\t');
}

describe('the refactorings of a preference file', () => {
  test('are those of the item at the cursor', () => {
    assert.deepEqual(titlesAt(file(item('a', '|'), item('b'))), [
      'Set the action to Create',
      'Set the action to Replace',
      'Set the action to Delete',
      "Disable 'a'",
      "Duplicate 'a'",
      'Wrap in a collection',
      "Give 'a' a new uid",
      "Set 'changed' to the time now",
    ]);
  });
  test('are those of all items that a selection touches', () => {
    assert.deepEqual(titlesAt(file(item('a', '|'), item('b', '|'))).slice(3, 6), [
      'Disable 2 selected items',
      'Duplicate 2 selected items',
      'Wrap 2 selected items in a collection',
    ]);
  });
  test('are for the item before the cursor only where none begins there', () => {
    assert.ok(titlesAt(file(`${item('a')}|`)).includes("Duplicate 'a'"));
    assert.ok(titlesAt(file(`${item('a')}|${item('b')}`)).includes("Duplicate 'b'"));
  });
  test('are for an item in a collection, or the collection on its tags', () => {
    const inside = [`${COLLECTION} name="C">`, item('a', '|'), '</Collection>'];
    assert.ok(titlesAt(file(...inside)).includes("Duplicate 'a'"));
    const on = [`${COLLECTION} na|me="C">`, item('a'), '</Collection>'];
    assert.ok(titlesAt(file(...on)).includes("Duplicate 'C'"));
    assert.ok(!titlesAt(file(...on)).some((title) => title.startsWith('Set the action')));
  });
  test('are for an item that an application embeds', () => {
    const text = `<Applications clsid="{16DB8EC4-EBFC-4958-98EE-712E9DD3A966}"><Application name="A"><Properties/>${file(item('a', '|'))}</Application></Applications>`;
    assert.ok(titlesAt(text).includes("Duplicate 'a'"));
    assert.ok(titlesAt(text).includes('Wrap in a collection'));
  });
  test('are not there beside items, nor where the XML of the item has a mistake', () => {
    assert.deepEqual(titlesAt(`<!-- | -->${file(item('a'))}`), []);
    assert.deepEqual(titlesAt(file(item('a', ' x=1|'))), []);
    assert.deepEqual(titlesAt(file(item('a', ' uid="1" uid="2"|'))), []);
    assert.notDeepEqual(titlesAt(file(item('a', '|'), item('b', ' x=1'))), []);
  });
});

describe('a new uid and the time', () => {
  test('take the place of the old ones, or stand where the console has them', () => {
    const old = ' status="s" image="7" changed="x" uid="y"';
    assert.deepEqual(lines([item('a', `${old}|`)], "Give 'a' a new uid"), [
      item('a', ` status="s" image="7" changed="x" uid="${guid(1)}"`),
    ]);
    assert.deepEqual(lines([item('a', ' image="7"|')], "Give 'a' a new uid"), [
      item('a', ` image="7" uid="${guid(1)}"`),
    ]);
    assert.deepEqual(
      lines([item('a', ' uid="y" bypassErrors="1"|')], "Set 'changed' to the time now"),
      [item('a', ` changed="${NOW}" uid="y" bypassErrors="1"`)],
    );
  });
  test('are another for each selected item', () => {
    assert.deepEqual(
      lines([item('a', '|'), item('b', '|')], 'Give the 2 selected items new uids'),
      [item('a', ` uid="${guid(1)}"`), item('b', ` uid="${guid(2)}"`)],
    );
  });
});

describe('setting the action', () => {
  const set = (attributes: string, action: string, word: string) => {
    const [line = ''] = lines(
      [item('a', `${attributes}|`, P.replace('"U"', `"${action}"`))],
      `Set the action to ${word}`,
    );
    const [, letter = ''] = /action="(.)"/.exec(line) ?? [];
    const [, image = ''] = /image="(\d+)"/.exec(line) ?? [];
    return letter + image;
  };

  test('moves the icon along where it was right, in either numbering', () => {
    assert.equal(set(' image="7"', 'U', 'Create'), 'C5');
    assert.equal(set(' image="2"', 'U', 'Delete'), 'D3');
    assert.equal(set(' image="9"', 'U', 'Delete'), 'D9');
    assert.equal(set('', 'C', 'Update'), 'U');
  });
  test('writes it where it is absent', () => {
    const [line = ''] = lines(
      [item('a', '|', P.replace(' action="U"', ''))],
      'Set the action to Delete',
    );
    assert.match(line, /<Properties action="D" hive/);
  });
  test('is not offered for the action that the item has', () => {
    const titles = titlesAt(file(item('a', '|', P.replace(' action="U"', ''))));
    assert.ok(!titles.includes('Set the action to Update'));
    assert.ok(titles.includes('Set the action to Create'));
  });
  test('changes only those of several items that have another one', () => {
    const deleting = P.replace('"U"', '"D"');
    const marked = [item('a', '|'), item('b', '|', deleting)];
    assert.deepEqual(lines(marked, 'Set the action to Delete'), [
      item('a', '', deleting),
      item('b', '', deleting),
    ]);
  });
  test('keeps the mark to remove the item for Replace, and takes it from other actions', () => {
    const marked = [item('a', ' removePolicy="1"|', P.replace('"U"', '"R"'))];
    assert.match(lines(marked, 'Set the action to Update')[0] ?? '', /removePolicy="0"/);
    const updating = [item('a', ' removePolicy="1"|')];
    assert.match(lines(updating, 'Set the action to Replace')[0] ?? '', /removePolicy="1"/);
  });
  test('leaves that mark of a group alone, as real files have it', () => {
    const group = `<Groups clsid="{3125E937-EB16-4b4c-9934-544FC6D24D26}"><Group clsid="{6D4A79E4-529C-4481-ABD0-F5BD7EA93BA7}" name="g" image="2" removePolicy="1"|><Properties action="U" groupName="g"/></Group></Groups>`;
    const text = refactored(group, 'Set the action to Delete');
    assert.match(text, /image="3" removePolicy="1"><Properties action="D"/);
  });
  test('is not offered where the type has other actions or none', () => {
    const service = `<NTServices clsid="{2CFB484A-4E96-4b5d-A0B6-093D2F91E6AE}"><NTService clsid="{AB6F0B67-341F-4e51-92F9-005FBFBA1A43}" name="s"|><Properties startupType="MANUAL" serviceName="s"/></NTService></NTServices>`;
    assert.ok(!titlesAt(service).some((title) => title.startsWith('Set the action')));
    assert.ok(titlesAt(service).includes("Disable 's'"));
  });
});

describe('switching off and on', () => {
  test('writes and takes away the attribute', () => {
    assert.deepEqual(lines([item('a', ' uid="x"|')], "Disable 'a'"), [
      item('a', ' uid="x" disabled="1"'),
    ]);
    assert.deepEqual(lines([item('a', ' disabled="0" uid="x"|')], "Disable 'a'"), [
      item('a', ' disabled="1" uid="x"'),
    ]);
    assert.deepEqual(lines([item('a', ' disabled="1" uid="x"|')], "Enable 'a'"), [
      item('a', ' uid="x"'),
    ]);
  });
  test('changes those of several items that are not yet so', () => {
    const marked = [item('a', '|'), item('b', ' disabled="1"'), item('c', '|')];
    assert.deepEqual(lines(marked, 'Disable 2 selected items'), [
      item('a', ' disabled="1"'),
      item('b', ' disabled="1"'),
      item('c', ' disabled="1"'),
    ]);
    assert.deepEqual(lines(marked, "Enable 'b'"), [item('a'), item('b'), item('c')]);
  });
});

describe('a copy', () => {
  test('has a uid and the time of its own, and stands behind the item', () => {
    const stamped = ' changed="old" uid="old"';
    assert.deepEqual(lines([item('a', `${stamped}|`), item('b')], "Duplicate 'a'"), [
      item('a', stamped),
      item('a', ` changed="${NOW}" uid="${guid(1)}"`),
      item('b'),
    ]);
  });
  test('has another id for a condition that lets it apply once', () => {
    const once = `${P}<Filters><FilterRunOnce hidden="1" not="0" bool="AND" id="{old}"/></Filters>`;
    assert.deepEqual(lines([item('a', '|', once)], "Duplicate 'a'"), [
      item('a', '', once),
      item('a', '', once.replace('{old}', guid(1))),
    ]);
  });
  test('of a collection has new uids for everything in it', () => {
    const [first, copy] = refactored(
      file(`${COLLECTION} uid="c"|>${item('a', ' uid="a"')}${item('b')}</Collection>`),
      "Duplicate 'Collection'",
    )
      .slice(ROOT.length + 1, -END.length)
      .trim()
      .split('\r\n\t');
    assert.equal(first, `${COLLECTION} uid="c">${item('a', ' uid="a"')}${item('b')}</Collection>`);
    assert.equal(copy, first.replace('"c"', `"${guid(1)}"`).replace('uid="a"', `uid="${guid(2)}"`));
  });
  test('of several items stands behind the last of them', () => {
    assert.deepEqual(lines([item('a', '|'), item('b', '|')], 'Duplicate 2 selected items'), [
      item('a'),
      item('b'),
      item('a'),
      item('b'),
    ]);
  });
});

describe('wrapping in a collection', () => {
  const open = `${COLLECTION} name="Collection" changed="${NOW}" uid="${guid(1)}">`;

  test('puts it around the items and indents them', () => {
    assert.deepEqual(
      lines(
        [item('a'), item('b', '|'), item('c', '|'), item('d')],
        'Wrap 2 selected items in a collection',
      ),
      [item('a'), open, `\t${item('b')}`, `\t${item('c')}`, '</Collection>', item('d')],
    );
  });
  test('indents them by what the file is indented by', () => {
    const spaced = (...lines: readonly string[]) => [`${ROOT}>`, ...lines, END].join('\n');
    const list = (indent: string) =>
      `<Properties type="REG_MULTI_SZ">\n${indent}<Values/>\n  </Properties>`;
    assert.equal(
      refactored(spaced(`  ${item('a', '|', list('    '))}`), 'Wrap in a collection'),
      spaced(
        `  ${open}`,
        `    ${item('a', '', list('      ').replace('\n  </', '\n    </'))}`,
        '  </Collection>',
      ),
    );
  });
  test('takes comments between them along and leaves values alone', () => {
    const list =
      '<Properties type="REG_MULTI_SZ">\r\n<Values><Value>\r\n</Value></Values></Properties>';
    assert.deepEqual(
      lines(
        [item('a', '|', list), '<!-- of\r\n b -->', item('b', '|')],
        'Wrap 2 selected items in a collection',
      ),
      [
        open,
        `\t${item('a', '', list.replace('\r\n<Values>', '\r\n\t<Values>'))}`.split('\r\n\t')[0],
        item('a', '', list).split('\r\n').slice(1).join('\r\n'),
        '\t<!-- of\r\n b -->',
        `\t${item('b')}`,
        '</Collection>',
      ],
    );
  });
  test('is offered for collections too, and only where the type has them', () => {
    assert.ok(
      titlesAt(file(`${COLLECTION}|>${item('a')}</Collection>`)).includes('Wrap in a collection'),
    );
    const drive =
      '<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}"><Drive|><Properties action="U"/></Drive></Drives>';
    assert.ok(!titlesAt(drive).some((title) => title.includes('collection')));
  });
});

describe('sorting attributes', () => {
  const SORT = 'Sort attributes as the console does';

  test('sorts those of the item, its properties and its conditions', () => {
    const untidy = `<Registry  uid="u"\tname="a|" clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" own="1"><Properties value="" name="v" action="U"/><Filters><FilterCollection not="0" bool="AND"><FilterGroup name="g" not="0" bool="AND"/></FilterCollection></Filters></Registry>`;
    assert.deepEqual(lines([untidy], SORT), [
      `<Registry  clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}"\tname="a" uid="u" own="1"><Properties action="U" name="v" value=""/><Filters><FilterCollection bool="AND" not="0"><FilterGroup bool="AND" not="0" name="g"/></FilterCollection></Filters></Registry>`,
    ]);
  });
  test('keeps the order in which the console writes a hidden condition', () => {
    const hidden = `${P}<Filters><FilterRunOnce hidden="1" not="0" bool="AND" id="x"/></Filters>`;
    assert.ok(!titlesAt(file(item('a', '|', hidden))).includes(SORT));
  });
  test('is not offered where nothing would change', () => {
    assert.ok(!titlesAt(file(item('a', ' status="a" image="7" uid="x"|'))).includes(SORT));
  });
});
