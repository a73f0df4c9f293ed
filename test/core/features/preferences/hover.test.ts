import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { preferenceHover } from '../../../../src/core/features/preferences/preferenceHover';
import { parsePreferences } from '../../../../src/core/gpp/parsePreferences';
import { textOf, type Span } from '../../../../src/core/text/span';
import { nodesOf } from '../../../../src/core/xml/walk';
import { ALL_SAMPLES } from '../../schema/typeSamples';
import { renderPart } from '../hover/render';
import { markedPreferences } from './marked';

const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';
const REGISTRY = '<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="n">';
const END = '</Registry></RegistrySettings>';
const GROUPS = '<Groups clsid="{3125E937-EB16-4b4c-9934-544FC6D24D26}">';
const SERVICES = '<NTServices clsid="{2CFB484A-4E96-4b5d-A0B6-093D2F91E6AE}"><NTService>';

/** What no schema knows in the samples, which have all that real files have. */
const UNKNOWN: Readonly<Record<string, readonly string[]>> = {
  'that is switched off': [
    'xmlns:xsi',
    'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:noNamespaceSchemaLocation',
    'r.xsd',
  ],
  'specification/InternetSettings': [
    'bypasserrors',
    '1',
    'Properties',
    'Reg',
    'id',
    'Anything',
    'More',
    'Other',
  ],
};

/** What the hover at the mark is about, and its parts as lines; `undefined` where there is none. */
function hoverAt(marked: string): readonly string[] | undefined {
  const { document, place, text } = markedPreferences(marked);
  const hover = preferenceHover(document, place.start);
  return hover && [textOf(text, hover.span), ...hover.parts.map(renderPart)];
}

describe('the hover in a preference file', () => {
  test('explains an element at its start tag and its end tag', () => {
    const start = hoverAt(`${ROOT}<Reg|istry><Properties/>${END}`);
    assert.deepEqual(start?.slice(0, 2), ['Registry', 'Registry: Registry item']);
    assert.match(start.at(-1) ?? '', /^Specification: \[MS-GPPREF\] 2\.2\.1\.17/);
    assert.deepEqual(
      hoverAt(`${ROOT}<Registry><Properties/></Reg|istry></RegistrySettings>`),
      start,
    );
    const root = hoverAt('<|Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}"/>');
    assert.equal(root?.[0], 'Drives');
  });
  test('tells of a list of conditions what they ask together', () => {
    const filters = `<Filt|ers><FilterBattery bool="AND" not="0"/><FilterCollection bool="OR" not="1"><FilterSite bool="AND" not="0" name="Main"/><FilterUser bool="OR" not="1" name="CONTOSO\\ada" sid=""/></FilterCollection></Filters>`;
    assert.equal(
      hoverAt(`${ROOT}${REGISTRY}${filters}${END}`)?.[1],
      'Applies where: FilterBattery or not (FilterSite name="Main" or not FilterUser name="CONTOSO\\ada")',
    );
    const brackets = filters.replace('|', '').replace('<FilterColl', '<FilterColl|');
    assert.match(
      hoverAt(`${ROOT}${REGISTRY}${brackets}${END}`)?.[1] ?? '',
      /^Matches where: FilterSite /,
    );
    const empty = hoverAt(`${ROOT}${REGISTRY}<Filt|ers/>${END}`);
    assert.equal(empty?.[1], 'Filters: Item-level targeting');
  });
  test('explains an attribute with its values, its default and its section', () => {
    const lines = hoverAt(`${ROOT}${REGISTRY}<Properties act|ion="U"/>${END}`);
    assert.deepEqual(lines?.slice(0, 2), ['action', 'action: Action']);
    const text = lines.join('\n');
    assert.match(text, /^- U: Update/m);
    assert.match(text, /^Without it: U$/m);
    assert.match(text, /^Specification: \[MS-GPPREF\] 2\.2\.1\.17\.1\.$/m);
  });
  test('says what a value means, and what the attribute is', () => {
    const lines = hoverAt(`${ROOT}${REGISTRY}<Properties action="|R"/>${END}`);
    assert.equal(lines?.[0], 'R');
    assert.match(lines[1] ?? '', /^R: Replace/);
    assert.equal(lines[2], 'action: Action');
    assert.ok(!lines.join('\n').includes('- U:'), 'the other values are not listed again');
  });
  test('explains conditions and their values', () => {
    const text = `${ROOT}${REGISTRY}<Filters><FilterOs version="WINTHRES|HOLD"/></Filters>${END}`;
    assert.match(hoverAt(text)?.[1] ?? '', /^WINTHRESHOLD: .*Windows 10/);
  });
  test('names the element of a class id, whichever it is', () => {
    const wrong = `${ROOT}<Registry clsid="{53B533F5|-224C-47e3-B01B-CA3B3F3FF4BF}"/>${END}`;
    assert.equal(hoverAt(wrong)?.[1], "The class id of 'Collection'.");
  });
  test('shows the decimal of a number, and only of a whole one', () => {
    const value = (type: string, data: string): string | undefined =>
      hoverAt(`${ROOT}${REGISTRY}<Properties type="${type}" value="|${data}"/>${END}`)?.[1];
    assert.equal(value('REG_DWORD', '0000002A'), 'Decimal: 42');
    assert.equal(value('REG_QWORD', 'FFFFFFFFFFFFFFFF'), 'Decimal: 18446744073709551615');
    for (const [type, data] of [
      ['REG_DWORD', '42'],
      ['REG_SZ', '0000002A'],
    ] as const) {
      assert.doesNotMatch(value(type, data) ?? '', /Decimal/);
    }
  });
  test('names the account behind a well-known SID', () => {
    const member = (sid: string): string =>
      `${GROUPS}<Group><Properties><Members><Member sid="|${sid}"/></Members></Properties></Group></Groups>`;
    assert.match(hoverAt(member('S-1-5-32-544'))?.[1] ?? '', /^BUILTIN\\Administrators: /);
    assert.match(hoverAt(member('S-1-5-21-1-2-3-512'))?.[1] ?? '', /^Domain Admins: /);
    assert.equal(hoverAt(member('S-1-5-21-1-2-3-1105'))?.[1]?.startsWith('sid'), true);
  });
  test('says how long a delay is', () => {
    const text = `${SERVICES}<Properties restartServiceDelay="|120000"/></NTService></NTServices>`;
    assert.equal(hoverAt(text)?.[1], 'As much as: 2 min');
    assert.match(hoverAt(text)?.join('\n') ?? '', /^Counts milliseconds\.$/m);
  });
  test('explains a variable of the client, and one that the targeting reads', () => {
    const value = `${ROOT}${REGISTRY}<Properties value="a;%Logon|User%;%GPP_OLD%"/><Filters><FilterRegistry type="GETVALUE" hive="HKEY_USERS" key="k" variableName="GPP_OLD"/></Filters>${END}`;
    assert.deepEqual(hoverAt(value)?.[0], '%LogonUser%');
    const captured = hoverAt(value.replace('|', '').replace('GPP_OLD%', 'GPP|_OLD%'));
    assert.deepEqual(captured, [
      '%GPP_OLD%',
      '%GPP_OLD%: Read by the targeting of this item',
      '- HKEY_USERS\n- k',
    ]);
    const string = `${ROOT}${REGISTRY}<Properties><Values><Value>%Win|dowsDir%</Value></Values></Properties>${END}`;
    assert.equal(hoverAt(string)?.[0], '%WindowsDir%');
  });
  test('explains the text of an element, and the account that it names', () => {
    const task = (inside: string): string =>
      `<ScheduledTasks clsid="{CC63F200-7309-4ba0-B154-A71CD118DBCC}"><TaskV2><Properties><Task>${inside}</Task></Properties></TaskV2></ScheduledTasks>`;
    const run = task('<Actions><Exec><Command>C:\\a|.exe</Command></Exec></Actions>');
    assert.deepEqual(hoverAt(run)?.slice(0, 2), ['C:\\a.exe', 'Command: Command']);
    const user = task(
      '<Principals><Principal><UserId> S-1-5-1|8 </UserId></Principal></Principals>',
    );
    assert.deepEqual(hoverAt(user)?.[0], 'S-1-5-18');
    assert.match(hoverAt(user)?.[1] ?? '', /^NT AUTHORITY\\SYSTEM: /);
  });
  test('never shows what a password holds', () => {
    const secret = 'S-1-5-32-544%LogonUser%';
    for (const value of [secret, '0000002A', '%LogonUser%', 'S-1-5-18']) {
      const user = `${GROUPS}<User><Properties cpassword="|${value}"/></User></Groups>`;
      const lines = hoverAt(user)?.slice(1).join('\n') ?? '';
      assert.match(lines, /^cpassword: /);
      assert.ok(!/LogonUser|SYSTEM|Administrators|42/.test(lines), lines);
    }
  });
  test('is silent about what no schema knows, about text and about comments', () => {
    for (const text of [
      `${ROOT}<NoSuch|Thing/>${END}`,
      `${ROOT}<Registry noSuch|Thing="a"/>${END}`,
      `${ROOT}<!-- Reg|istry -->${END}`,
      `${ROOT}\n | ${REGISTRY}${END}`,
      `${ROOT}<Registry name |= "a"/>${END}`,
    ]) {
      assert.equal(hoverAt(text), undefined, text);
    }
  });
});

describe('the hover on samples of all types', () => {
  for (const [name, text] of Object.entries(ALL_SAMPLES)) {
    const document = parsePreferences(text);
    if (document === undefined) continue;

    test(`explains each element, attribute and value of ${name}`, () => {
      const silent: string[] = [];
      const wanted = UNKNOWN[name] ?? [];
      const check = (place: Span): void => {
        const hover = preferenceHover(document, place.start);
        if (hover === undefined || hover.parts.length === 0) silent.push(textOf(text, place));
        else assert.deepEqual(hover.span, place);
      };
      for (const node of nodesOf(document.xml)) {
        if (node.kind !== 'element') continue;
        check(node.nameSpan);
        for (const attribute of node.attributes) {
          check(attribute.nameSpan);
          if (!attribute.value.includes('%')) check(attribute.valueSpan);
        }
      }
      assert.deepEqual(silent, wanted);
    });
  }
});
