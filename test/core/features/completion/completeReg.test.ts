import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { formatMessage } from '../../../../src/core';
import { completeReg } from '../../../../src/core/features/completion/completeReg';
import { parseReg } from '../../../../src/core/reg/parseReg';
import { HEADER, KEY } from '../../reg/inspect';
import { regText } from '../../reg/regText';
import { completeAt, itemAt, labelsAt, namesIn, taken } from './complete';

const V5 = 'Windows Registry Editor Version 5.00';
const LYNC_PATH = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync';
const LYNC = `${HEADER}[${LYNC_PATH}]\n`;

describe('the header', () => {
  test('is offered in the first line, an empty file included', () => {
    for (const text of ['|', 'Win|', '  w|', '\uFEFF|']) {
      assert.equal(labelsAt(text)[0], V5, text);
    }
    assert.deepEqual(labelsAt('REG|'), [V5, 'REGEDIT4']);
  });
  test('takes the place of what is typed', () => {
    assert.equal(taken('  Win|\n\n', V5), `  ${V5}|\n\n`);
    assert.equal(taken('Windows Reg|istry 4', V5, [], 'replace'), `${V5}|`);
  });
  test('is not offered further down, nor in a key line at the top', () => {
    assert.doesNotMatch(labelsAt(`${HEADER}W|`).join(), /Windows/);
    assert.doesNotMatch(labelsAt('[|').join(), /Windows Reg/);
  });
});

describe('a key line', () => {
  test('starts with a hive, also one that deletes', () => {
    for (const text of ['[|]', '[|', '[-|]', ' [hkey_l|']) {
      assert.ok(labelsAt(HEADER + text).includes('HKEY_LOCAL_MACHINE'), text);
    }
  });
  test('goes on behind the hive, the bracket once only', () => {
    assert.equal(taken(`${HEADER}[HK|]`, 'HKEY_USERS'), `${HEADER}[HKEY_USERS\\|]`);
    assert.equal(taken(`${HEADER}[-HK|`, 'HKEY_USERS'), `${HEADER}[-HKEY_USERS\\|]`);
    assert.equal(itemAt(`${HEADER}[|]`, 'HKEY_USERS').leadsOn, true);
  });
  test('can name every key of the file and of other files, and the policy keys', () => {
    const other = `${HEADER}[HKEY_USERS\\Other]\n`;
    const labels = labelsAt(`${HEADER}${KEY}[|]\n`, [other]);
    assert.deepEqual(
      labels.filter((label) => /\\(?:Software\\T|Other)$/.test(label)),
      ['HKEY_CURRENT_USER\\Software\\T', 'HKEY_USERS\\Other'],
    );
    assert.ok(labels.includes(LYNC_PATH));
  });
  test('can name the keys whose lists are known, with the names of those', () => {
    const lsa = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Lsa';
    const { detail } = itemAt(`${HEADER}[Lsa|]\n`, lsa);
    assert.equal(
      detail !== undefined && typeof detail === 'object' && formatMessage(detail),
      'Lists: Notification Packages, Security Packages, Authentication Packages',
    );
    assert.ok(!labelsAt(`${HEADER}[Class|]\n`).some((label) => label.includes('*')));
  });
  test('does not offer what is typed with the short name of its hive', () => {
    assert.deepEqual(labelsAt(`${HEADER}[HKU\\Zebra|]\n`), []);
  });
  test('is found by letters of its path in their order', () => {
    assert.deepEqual(labelsAt(`${HEADER}[HKEY_USERS\\Zebra]\n[huzb|]\n`), ['HKEY_USERS\\Zebra']);
    assert.ok(labelsAt(`${HEADER}[lync|]\n`).includes(LYNC_PATH));
  });
  test('replaces the whole path', () => {
    const text = `${HEADER}${KEY}[HKEY_CURRENT_USER\\S|\\Old] ; note\n`;
    const label = 'HKEY_CURRENT_USER\\Software\\T';
    assert.equal(taken(text, label, [], 'replace'), `${HEADER}${KEY}[${label}|] ; note\n`);
  });
  test('leaves out what is typed already', () => {
    assert.deepEqual(labelsAt(`${HEADER}[HKEY_USERS\\Only|]\n`), []);
  });
  test('has no completion in a comment', () => {
    assert.deepEqual(labelsAt(`${HEADER}; [HKEY|\n`), []);
    assert.deepEqual(labelsAt(`${HEADER}${KEY.trim()} ; |\n`), []);
  });
  test('can begin with the name of the hive alone', () => {
    assert.equal(taken(`${HEADER}HK|`, '[HKEY_USERS\\]'), `${HEADER}[HKEY_USERS\\|]`);
  });
  test('gives part of very many keys, and says so', () => {
    const many = HEADER + Array.from({ length: 1500 }, (_, n) => `[HKEY_USERS\\K${n}]\n`).join('');
    const all = completeAt(`${HEADER}[|]`, [many]);
    assert.equal(all.isIncomplete, true);
    assert.ok(
      all.items.some(({ label }) => label === 'HKEY_LOCAL_MACHINE'),
      'the best stay',
    );
    const few = completeAt(`${HEADER}[k149|]`, [many]);
    assert.equal(few.isIncomplete, false);
    assert.ok(few.items.some(({ label }) => label === 'HKEY_USERS\\K1499'));
  });
});

describe('a value name', () => {
  const used = `${HEADER}[HKEY_USERS\\Software\\T]\n"Here"="x"\n[HKEY_USERS\\Else]\n"There"=hex(7):00,00\n`;

  test('of the same key in any hive comes first, that of another key last', () => {
    assert.deepEqual(labelsAt(`${HEADER}${KEY}"|"\n`, [used]), ['Here', 'There']);
    assert.equal(itemAt(`${HEADER}${KEY}"|"\n`, 'There', [used]).detail, 'Else');
  });
  test('brings the beginning of its data, the cursor inside', () => {
    assert.equal(taken(`${HEADER}${KEY}"|"\n`, 'Here', [used]), `${HEADER}${KEY}"Here"="|"\n`);
    assert.equal(
      taken(`${HEADER}${KEY}"|\n`, 'There', [used]),
      `${HEADER}${KEY}"There"=hex(7):|\n`,
    );
    assert.equal(
      taken(`${HEADER}${KEY}Th|\n`, 'There', [used]),
      `${HEADER}${KEY}"There"=hex(7):|\n`,
    );
  });
  test('leaves data that is there alone', () => {
    const text = `${HEADER}${KEY}"H|x"=dword:1\n`;
    assert.equal(taken(text, 'Here', [used], 'replace'), `${HEADER}${KEY}"Here"|=dword:1\n`);
  });
  test('is written with its escapes', () => {
    const odd = `${HEADER}${KEY}"a\\\\b\\"c"=-\n`;
    assert.equal(taken(`${HEADER}${KEY}"|"\n`, 'a\\b"c', [odd]), `${HEADER}${KEY}"a\\\\b\\"c"=|\n`);
  });
  test('that the section has already is left out, in any letter case', () => {
    assert.deepEqual(labelsAt(`${HEADER}${KEY}"HERE"="y"\n"|"\n`, [used]), ['There']);
  });
  test('of a policy is offered below its key, with its type', () => {
    assert.equal(taken(`${LYNC}"sip|"\n`, 'SipCompression'), `${LYNC}"SipCompression"=dword:|\n`);
    assert.equal(taken(`${LYNC}"trust|`, 'TrustModelData'), `${LYNC}"TrustModelData"="|"`);
    const item = itemAt(`${LYNC}"|"`, 'PreventRun');
    assert.equal(item.detail, 'REG_DWORD');
    assert.match(
      formatMessage(item.documentation ?? { template: '', values: {} }),
      /users are kept/,
    );
    assert.equal(item.leadsOn, true);
    assert.equal(itemAt(`${LYNC}"|"`, 'GalDownloadInitialDelay').leadsOn, false);
  });
  test('of a list is offered below its key, with its type, unless Windows alone writes it', () => {
    const control = '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control';
    const lsa = `${HEADER}${control}\\Lsa]\n`;
    assert.equal(
      taken(`${lsa}"sec|"\n`, 'Security Packages'),
      `${lsa}"Security Packages"=hex(7):|\n`,
    );
    const { documentation } = itemAt(`${lsa}"|"\n`, 'Security Packages');
    assert.equal(
      documentation && formatMessage(documentation),
      'A list of security support providers.',
    );
    const filters = `${HEADER}${control}\\Class\\{4D36E967}]\n"|"\n`;
    assert.deepEqual(labelsAt(filters), ['LowerFilters', 'UpperFilters']);
    const session = `${HEADER}${control}\\Session Manager]\n"|"\n`;
    assert.deepEqual(labelsAt(session), ['BootExecute']);
  });
  test('of a policy is not offered below another key', () => {
    assert.deepEqual(labelsAt(`${HEADER}${KEY}"Sip|"\n`), []);
  });
  test('can be the default value, once', () => {
    assert.equal(taken(`${HEADER}${KEY}|\n`, '@'), `${HEADER}${KEY}@=|\n`);
    assert.ok(!labelsAt(`${HEADER}${KEY}@="a"\n|\n`).includes('@'));
  });
  test('is not offered where no key is open', () => {
    assert.deepEqual(labelsAt(`${HEADER}"|"\n`, [used]), []);
    assert.deepEqual(labelsAt(`${HEADER}[-HKEY_USERS\\A]\n"|"\n`, [used]), []);
  });
});

describe('data', () => {
  test('begins with a type, which says what it is', () => {
    const labels = labelsAt(`${HEADER}${KEY}"a"=|\n`);
    assert.deepEqual(labels.slice(0, 5), ['""', 'dword:', 'hex(2):', 'hex(7):', 'hex(b):']);
    assert.ok(labels.includes('hex(b):') && labels.at(-1) === '-');
    const item = itemAt(`${HEADER}${KEY}@ = |`, 'hex(2):');
    assert.equal(item.detail, 'REG_EXPAND_SZ');
    assert.match(item.documentation?.template ?? '', /expand variables/);
  });
  test('begins first with the type that the value has elsewhere or as a list', () => {
    const used = `${HEADER}${KEY}"A"=-\n"a"=hex(b):00,00,00,00,00,00,00,00\n`;
    assert.equal(labelsAt(`${HEADER}${KEY}"A"=|\n`, [used])[0], 'hex(b):');
    const key = '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Lsa]';
    assert.equal(labelsAt(`${HEADER}${key}\n"security packages"=|\n`)[0], 'hex(7):');
  });
  test('that begins with a whole type is not begun again', () => {
    assert.deepEqual(labelsAt(`${HEADER}${KEY}"a"=dword:|\n`), []);
    assert.deepEqual(labelsAt(`${HEADER}${KEY}"a"=hex(7):|\n`), []);
  });
  test('of a string has the cursor between its quotes', () => {
    assert.equal(taken(`${HEADER}${KEY}"a"=|\n`, '""'), `${HEADER}${KEY}"a"="|"\n`);
  });
  test('takes the place of a type that is typed', () => {
    const text = `${HEADER}${KEY}"a"=he|x:01,02\n`;
    assert.equal(
      taken(text, 'hex(3):'.replace('(3)', ''), [], 'replace'),
      text.replace('he|x:01', 'hex:|'),
    );
  });
  test('of a policy lists its numbers first, with their meaning', () => {
    const labels = labelsAt(`${LYNC}"SipCompression"=|\n`);
    assert.deepEqual(labels.slice(0, 5), [
      'dword:00000000',
      'dword:00000001',
      'dword:00000002',
      'dword:00000003',
      'dword:',
    ]);
    assert.deepEqual(labelsAt(`${LYNC}"sipcompression"=dword:|\n`).length, 4);
    const { detail } = itemAt(`${LYNC}"SipCompression"=dword:|`, 'dword:00000001');
    assert.deepEqual(detail, { template: 'always', values: {} });
  });
  test('is not completed inside strings, bytes and comments', () => {
    for (const line of [
      '"a"="he|',
      '"a"="he|"',
      '"a"=hex:0|',
      '"a"=hex:01,\\\n  0|',
      '"a"=hex:01,\\\n  |',
      '"a"=hex:01,\\ ; c\n\n|',
      '"a"=- ; h|',
    ]) {
      assert.deepEqual(labelsAt(`${HEADER}${KEY}${line}`), [], line);
    }
  });
});

test('names are those that a file uses, the default value and unreadable lines left out', () => {
  const names = namesIn(
    `${HEADER}[HKLM\\A]\n"x"=-\n"X"=dword:1\n@="d"\nbad=dword:1\n"worse"=xy\n[-HKEY_USERS\\B]\n"y"="1"\n`,
  );
  assert.deepEqual([...names.keys()], ['HKEY_LOCAL_MACHINE\\A', 'HKEY_USERS\\B']);
  const used = [...names.values()].map((key) => [...key.names.values()]);
  assert.deepEqual(used, [[{ name: 'X', dataStart: 'dword:' }], []]);
});

test('a completion replaces text around the cursor, in any text', () => {
  fc.assert(
    fc.property(regText, fc.nat(), (text, number) => {
      const offset = number % (text.length + 1);
      const names = namesIn(text);
      const found = completeReg(parseReg(text), offset, [names]);
      if (found === undefined) return;
      const { insertSpan, replaceSpan } = found;
      assert.ok(insertSpan.start <= offset && offset <= insertSpan.end);
      assert.ok(insertSpan.start === replaceSpan.start && insertSpan.end <= replaceSpan.end);
      assert.doesNotMatch(text.slice(replaceSpan.start, replaceSpan.end), /[\r\n]/);
    }),
    { numRuns: 1000 },
  );
});
