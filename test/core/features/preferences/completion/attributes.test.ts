import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accept, completionAt, completionsAt, labelsAt, NOW, UID } from './completed';

const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';
const REGISTRY = '<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}"';
const END = '</RegistrySettings>';
const inProperties = (typed: string): string =>
  `${ROOT}${REGISTRY}>\n\t<Properties ${typed}\n</Registry>${END}`;

describe('the completion of an attribute', () => {
  test('puts the required ones first and leaves out what is there', () => {
    const labels = labelsAt(inProperties('|/>'));
    assert.deepEqual(labels.slice(0, 3), ['hive', 'key', 'action']);
    assert.deepEqual(labelsAt(inProperties('hive="a" |/>')).slice(0, 2), ['key', 'action']);
    assert.ok(!labelsAt(inProperties('| hive="a"/>')).includes('hive'));
  });
  test('works in a tag without its end, on its line and on the next ones', () => {
    const expected = labelsAt(inProperties('|/>'));
    for (const typed of ['|', 'act|', '\n\t\t|', '\r\n\r\n  |']) {
      assert.deepEqual(labelsAt(inProperties(typed)), expected, JSON.stringify(typed));
    }
    assert.deepEqual(labelsAt(`${ROOT}${REGISTRY}><Properties |`), expected);
  });
  test('writes the name with quotes around the place for the value', () => {
    assert.equal(completionAt(inProperties('act|/>'), 'action').snippet, 'action="$1"');
    assert.equal(completionAt(inProperties('act|/>'), 'action').leadsOn, true);
    assert.equal(completionAt(inProperties('act|/>'), 'key').leadsOn, false);
  });
  test('changes only the name where a value follows', () => {
    assert.ok(
      accept(inProperties('act|on="U"/>'), 'action', true).includes('<Properties action="U"/>'),
    );
    assert.ok(accept(inProperties('act| ="U"/>'), 'action').includes('<Properties action ="U"/>'));
  });
  test('keeps its distance from the attribute behind the cursor', () => {
    const accepted = accept(inProperties('|hive="HKEY_USERS"/>'), 'key');
    assert.ok(accepted.includes('<Properties key="" hive="HKEY_USERS"/>'), accepted);
    assert.ok(!labelsAt(inProperties('|hive="HKEY_USERS"/>')).includes('hive'));
  });
  test('fills in what the client wants or what is made anew', () => {
    const start = `${ROOT}<Registry `;
    assert.equal(
      accept(`${start}|`, 'clsid'),
      `${start}clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}"`,
    );
    assert.equal(accept(`${start}|`, 'uid'), `${start}uid="${UID}"`);
    assert.equal(accept(`${start}|`, 'changed'), `${start}changed="${NOW}"`);
    assert.equal(labelsAt(`${start}|`)[0], 'clsid');
  });
  test('knows conditions, and the required attributes of each', () => {
    const text = `${ROOT}${REGISTRY}><Filters><FilterWmi |`;
    assert.deepEqual(new Set(labelsAt(text).slice(0, 3)), new Set(['bool', 'not', 'query']));
  });
  test('is silent where no attribute may start', () => {
    for (const typed of ['action="U"|/>', 'action |= "U"/>', 'action=|"U"/>', '/|>']) {
      const kinds = completionsAt(inProperties(typed))?.items.map(({ kind }) => kind) ?? [];
      assert.ok(!kinds.includes('attribute'), typed);
    }
  });
});

describe('the completion of a value', () => {
  test('offers the values that are allowed, the default first, with what they mean', () => {
    for (const typed of ['action="|"/>', 'action="|', "action='|'/>", 'action=|', 'action="U|']) {
      assert.deepEqual(labelsAt(inProperties(typed)), ['U', 'C', 'R', 'D'], typed);
    }
    const replace = completionAt(inProperties('action="|"/>'), 'R');
    assert.match(JSON.stringify(replace.detail), /replace|delete/i);
  });
  test('replaces the whole value and closes what is open', () => {
    const value = inProperties('hive="HKEY_|USERS" key="a"/>');
    const accepted = accept(value, 'HKEY_LOCAL_MACHINE', true);
    assert.ok(accepted.includes('hive="HKEY_LOCAL_MACHINE" key="a"/>'), accepted);
    const open = accept(inProperties('hive="HKEY_|'), 'HKEY_USERS', true);
    assert.ok(open.includes('hive="HKEY_USERS"\n'), open);
    const swallowing = accept(inProperties('action="| hive="HKEY_USERS"/>'), 'D', true);
    assert.ok(swallowing.includes('<Properties action="D" hive="HKEY_USERS"/>'), swallowing);
    const bare = accept(inProperties('action=|'), 'D', true);
    assert.ok(bare.includes('<Properties action="D"\n'), bare);
  });
  test('shows that a value may be empty', () => {
    const empty = completionAt(inProperties('type="|"/>'), '""');
    assert.equal(empty.snippet, '');
  });
  test('offers the one class id of the element', () => {
    const text = `${ROOT}<Collection clsid="|"/>`;
    assert.deepEqual(labelsAt(text), ['{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}']);
    assert.deepEqual(labelsAt('<Drives clsid="{|}">'), ['{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}']);
    assert.ok(
      accept(text, '{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}').includes(
        'clsid="{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}"/>',
      ),
    );
  });
  test('offers new ids and the time', () => {
    assert.deepEqual(labelsAt(`${ROOT}${REGISTRY} uid="|"/>`), [UID]);
    assert.deepEqual(labelsAt(`${ROOT}${REGISTRY} changed="|"/>`), [NOW]);
    assert.deepEqual(labelsAt(`${ROOT}${REGISTRY}><Filters><FilterRunOnce id="|"/>`), [UID]);
  });
  test('offers what the console lists an item by', () => {
    const item = (attribute: string): string =>
      `${ROOT}${REGISTRY} ${attribute}="|"><Properties action="R" hive="HKEY_USERS" key="a" name="b" type="REG_DWORD" value="00000001"/></Registry>`;
    assert.deepEqual(labelsAt(item('name')), ['b']);
    assert.deepEqual(labelsAt(item('status')), ['b']);
    assert.deepEqual(labelsAt(item('image')), ['11', '1']);
  });
  test('offers nothing for a text that is its author’s, nor for a password', () => {
    assert.equal(completionsAt(inProperties('key="|"/>')), undefined);
    const drive =
      '<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}"><Drive><Properties cpassword="|"/>';
    assert.equal(completionsAt(drive), undefined);
  });
});
