import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DEFAULT_CONFIGURATION, formatMessage, parseConfiguration } from '../../../src/core';
import trustModelData from '../../../src/core/facts/trustModelData.json';
import {
  BUILT_IN_LIST_VALUES,
  listValueNames,
  listValueTable,
} from '../../../src/core/listValues/listValueTable';
import type { ListValue, ListValueMode } from '../../../src/core/listValues/listValueRow';
import {
  isDefaultList,
  membersOf,
  missingMembers,
  spellingOf,
} from '../../../src/core/listValues/members';
import type { HiveName } from '../../../src/core/reg/hives';

const find = listValueTable(DEFAULT_CONFIGURATION);

function rowAt(hive: HiveName, key: string, name: string): ListValue | undefined {
  return find({ hive, key, name });
}

const SYSTEM = 'SYSTEM\\CurrentControlSet\\';
const WINDOWS_NT = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\';
const POLICIES = 'SOFTWARE\\Policies\\Microsoft\\';

/** Section 4 of the facts: key, value, mode, the type to write, separator (`''` for strings). */
const EXPECTED: readonly (readonly [string, string, ListValueMode, string, string])[] = [
  [`${SYSTEM}Control\\Lsa`, 'Notification Packages', 'machine-list', 'REG_MULTI_SZ', ''],
  [`${SYSTEM}Control\\Lsa`, 'Security Packages', 'machine-list', 'REG_MULTI_SZ', ''],
  [`${SYSTEM}Control\\Lsa\\OSConfig`, 'Security Packages', 'never-author', 'REG_MULTI_SZ', ''],
  [`${SYSTEM}Control\\Lsa`, 'Authentication Packages', 'machine-list', 'REG_MULTI_SZ', ''],
  [`${SYSTEM}Control\\SecurityProviders`, 'SecurityProviders', 'machine-list', 'REG_SZ', ','],
  [`${SYSTEM}Control\\Session Manager`, 'BootExecute', 'machine-list', 'REG_MULTI_SZ', ''],
  [
    `${SYSTEM}Control\\Session Manager`,
    'PendingFileRenameOperations',
    'never-author',
    'REG_MULTI_SZ',
    '',
  ],
  [`${SYSTEM}Control\\Session Manager\\Environment`, 'Path', 'machine-list', 'REG_EXPAND_SZ', ';'],
  [`${SYSTEM}Control\\Session Manager\\Environment`, 'PATHEXT', 'machine-list', 'REG_SZ', ';'],
  [`${WINDOWS_NT}Winlogon`, 'Userinit', 'machine-list', 'REG_SZ', ','],
  [`${WINDOWS_NT}Winlogon`, 'Shell', 'machine-list', 'REG_SZ', ','],
  [`${WINDOWS_NT}Windows`, 'AppInit_DLLs', 'machine-list', 'REG_SZ', ','],
  [`${SYSTEM}Control\\NetworkProvider\\Order`, 'ProviderOrder', 'machine-list', 'REG_SZ', ','],
  [
    `${SYSTEM}Services\\LanManServer\\Parameters`,
    'NullSessionPipes',
    'machine-list',
    'REG_MULTI_SZ',
    '',
  ],
  [
    `${SYSTEM}Services\\LanManServer\\Parameters`,
    'NullSessionShares',
    'machine-list',
    'REG_MULTI_SZ',
    '',
  ],
  [
    `${SYSTEM}Control\\SecurePipeServers\\Winreg\\AllowedExactPaths`,
    'Machine',
    'machine-list',
    'REG_MULTI_SZ',
    '',
  ],
  [
    `${SYSTEM}Control\\SecurePipeServers\\Winreg\\AllowedPaths`,
    'Machine',
    'machine-list',
    'REG_MULTI_SZ',
    '',
  ],
  [`${POLICIES}Windows NT\\DNSClient`, 'SearchList', 'set-whole', 'REG_SZ', ','],
  [`${POLICIES}Windows NT\\DNSClient`, 'NameServer', 'set-whole', 'REG_SZ', ' '],
  [`${SYSTEM}Services\\Tcpip\\Parameters`, 'SearchList', 'set-whole', 'REG_SZ', ','],
  [`${SYSTEM}Services\\W32Time\\Parameters`, 'NtpServer', 'set-whole', 'REG_SZ', ' '],
  [`${SYSTEM}Control\\Class\\{4d36e967}`, 'UpperFilters', 'machine-list', 'REG_MULTI_SZ', ''],
  [`${SYSTEM}Control\\Class\\{4d36e967}`, 'LowerFilters', 'machine-list', 'REG_MULTI_SZ', ''],
  [`${SYSTEM}Services\\Spooler`, 'DependOnService', 'machine-list', 'REG_MULTI_SZ', ''],
  [`${WINDOWS_NT}Svchost`, 'netsvcs', 'machine-list', 'REG_MULTI_SZ', ''],
  [
    `${POLICIES}Cryptography\\Configuration\\SSL\\00010002`,
    'Functions',
    'set-whole',
    'REG_SZ',
    ',',
  ],
  [
    `${POLICIES}Cryptography\\Configuration\\SSL\\00010002`,
    'EccCurves',
    'set-whole',
    'REG_MULTI_SZ',
    '',
  ],
  ['SOFTWARE\\Policies\\Google\\Chrome', 'AuthServerWhitelist', 'set-whole', 'REG_SZ', ','],
  ['SOFTWARE\\Policies\\Google\\Chrome', 'AuthServerAllowlist', 'set-whole', 'REG_SZ', ','],
  [`${POLICIES}Edge`, 'AuthServerAllowlist', 'set-whole', 'REG_SZ', ','],
  [`${POLICIES}Office\\16.0\\Lync`, 'configuredservercheckvalues', 'additive', 'REG_SZ', ';'],
  [
    `${POLICIES}Office\\15.0\\Outlook\\Security`,
    'FileExtensionsRemoveLevel1',
    'additive',
    'REG_SZ',
    ';',
  ],
  [`${POLICIES}Windows\\WindowsUpdate`, 'TargetGroup', 'set-whole', 'REG_SZ', ';'],
  [`${POLICIES}Netlogon\\Parameters`, 'SiteCoverage', 'set-whole', 'REG_SZ', ' '],
  [`${POLICIES}Windows\\NetworkIsolation`, 'DomainProxies', 'set-whole', 'REG_SZ', ';'],
  [`${POLICIES}Windows\\NetworkIsolation`, 'DomainSubnets', 'set-whole', 'REG_SZ', ','],
  [`${POLICIES}Windows\\WinRM\\Service`, 'IPv4Filter', 'set-whole', 'REG_SZ', ','],
  [
    `${POLICIES}Windows NT\\Terminal Services`,
    'SessionDirectoryLocation',
    'set-whole',
    'REG_SZ',
    ';',
  ],
  [
    'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Servicing',
    'LocalSourcePath',
    'set-whole',
    'REG_EXPAND_SZ',
    ';',
  ],
  [`${POLICIES}Office\\16.0\\Lync`, 'TrustModelData', 'exclusive-defaults', 'REG_SZ', ','],
];

describe('the table of list values', () => {
  for (const [key, name, mode, type, separator] of EXPECTED) {
    test(`knows ${name} below ${key}`, () => {
      const row = rowAt('HKEY_LOCAL_MACHINE', key, name);
      assert.ok(row);
      assert.equal(row.mode, mode);
      assert.equal(row.types[0], type);
      assert.equal(row.separator ?? '', separator);
    });
  }
  test('knows the exceptions of the proxy for the user alone', () => {
    const key = 'Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';
    assert.equal(rowAt('HKEY_CURRENT_USER', key, 'ProxyOverride')?.separator, ';');
    assert.equal(rowAt('HKEY_LOCAL_MACHINE', key, 'ProxyOverride'), undefined);
  });
  test('knows neither a value of another name nor one at another key', () => {
    assert.equal(
      rowAt('HKEY_LOCAL_MACHINE', `${SYSTEM}Control\\Lsa`, 'LimitBlankPasswordUse'),
      undefined,
    );
    assert.equal(rowAt('HKEY_LOCAL_MACHINE', 'SOFTWARE\\Contoso', 'Path'), undefined);
  });
  test('has the domains and the locations of TrustModelData that its own rules have', () => {
    const row = BUILT_IN_LIST_VALUES.find(({ id }) => id === 'trust-model-data');
    assert.ok(row);
    assert.deepEqual(row.defaults, trustModelData.defaultDomains);
    assert.equal(row.ownRules, 'trust-model-data');
    assert.deepEqual(row.types, [trustModelData.type]);
    assert.deepEqual(
      [...row.keys].sort(),
      trustModelData.locations
        .flatMap(({ key }) => [`HKEY_LOCAL_MACHINE\\${key}`, `HKEY_CURRENT_USER\\${key}`])
        .sort(),
    );
  });
  test('names each value whose rules look at it', () => {
    const names = listValueNames(DEFAULT_CONFIGURATION);
    for (const row of BUILT_IN_LIST_VALUES)
      for (const name of row.values) assert.ok(names.includes(name));
    assert.ok(names.includes('ImagePath'));
  });
});

describe('each row of the table', () => {
  for (const row of BUILT_IN_LIST_VALUES) {
    const id = row.id ?? '';
    test(`${id} is as the configuration schema asks of rows`, () => {
      const own = ['id', 'certainty', 'ownRules', 'ownWhereWritten', 'level'];
      const shared = Object.fromEntries(
        Object.entries(row).filter(([name]) => !own.includes(name)),
      );
      // A sign that only separates in some places is a fact of one list, which a user cannot state.
      const signs = row.wrongSeparators?.filter((sign) => typeof sign === 'string');
      const text = JSON.stringify({
        listValues: [{ ...shared, ...(signs && { wrongSeparators: signs }) }],
      });
      const { problems } = parseConfiguration(text);
      assert.deepEqual(
        problems.map((problem) => formatMessage(problem.message)),
        [],
      );
    });
    test(`${id} says where it was read and how sure it is`, () => {
      assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.ok((row.sources ?? []).length > 0);
      assert.ok(row.certainty !== undefined && row.risk !== undefined);
      assert.ok(row.members !== undefined && row.members !== '');
      assert.ok(row.keys.every((key) => key.startsWith('HKEY_')));
      if (row.certainty === 'inferred') return;
      assert.ok(row.sources?.some((source) => !source.endsWith('no source was read')));
    });
    test(`${id} has a separator if and only if it can be a text`, () => {
      const isText = row.types.some((type) => type !== 'REG_MULTI_SZ');
      assert.equal(row.separator !== undefined, isText);
    });
    test(`${id} is content with its own defaults`, () => {
      const defaults = (row.defaults ?? []).map(spellingOf);
      if (defaults.length === 0) return;
      const [type] = row.types;
      const members =
        type === 'REG_MULTI_SZ'
          ? membersOf(row, { kind: 'list', type, strings: defaults })
          : membersOf(row, { kind: 'text', type: 'REG_SZ', text: defaults.join(row.separator) });
      assert.deepEqual(members, defaults);
      assert.ok(isDefaultList(row, defaults));
      assert.deepEqual(missingMembers(row, defaults), []);
    });
  }
  test('has an id of its own', () => {
    const ids = new Set(BUILT_IN_LIST_VALUES.map((row) => row.id));
    assert.equal(ids.size, BUILT_IN_LIST_VALUES.length);
  });
  test('says of a loss only where it is known what the list has', () => {
    for (const row of BUILT_IN_LIST_VALUES) {
      if (row.loss === undefined || row.mode === 'never-author') continue;
      assert.ok((row.mustContain ?? []).length > 0, row.id);
    }
  });
});
