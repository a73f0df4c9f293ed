import type { CmdletParameters } from './cmdletParameters';

/** The cmdlets that write one registry value, by their names in lower case. */
export type RegistryCmdletName =
  'Set-ItemProperty' | 'New-ItemProperty' | 'Set-GPRegistryValue' | 'Set-GPPrefRegistryValue';

const ITEM_PROPERTY = {
  switches: ['Force', 'PassThru', 'UseTransaction'],
  others: [
    'Path',
    'LiteralPath',
    'Name',
    'Value',
    'Type',
    'Filter',
    'Include',
    'Exclude',
    'Credential',
  ],
  aliases: { psp: 'LiteralPath', pspath: 'LiteralPath', lp: 'LiteralPath', psproperty: 'Name' },
};

const GROUP_POLICY = ['Guid', 'Name', 'Domain', 'Server', 'Key', 'ValueName', 'Value', 'Type'];

/** Parameters of the cmdlets (Microsoft.PowerShell.Management and GroupPolicy references). */
export const REGISTRY_CMDLETS: Readonly<Record<RegistryCmdletName, CmdletParameters>> = {
  'Set-ItemProperty': {
    ...ITEM_PROPERTY,
    others: [...ITEM_PROPERTY.others, 'InputObject'],
    positions: ['Path', 'Name', 'Value'],
  },
  'New-ItemProperty': {
    ...ITEM_PROPERTY,
    others: [...ITEM_PROPERTY.others.filter((name) => name !== 'Type'), 'PropertyType'],
    aliases: { ...ITEM_PROPERTY.aliases, type: 'PropertyType' },
    positions: ['Path', 'Name'],
  },
  'Set-GPRegistryValue': {
    switches: ['Additive', 'Disable'],
    others: [...GROUP_POLICY, 'ValuePrefix'],
    aliases: {
      displayname: 'Name',
      id: 'Guid',
      fullkeypath: 'Key',
      dc: 'Server',
      domainname: 'Domain',
    },
    positions: ['Name'],
  },
  'Set-GPPrefRegistryValue': {
    switches: ['Disable'],
    others: [...GROUP_POLICY, 'Context', 'Action', 'Order'],
    aliases: {
      displayname: 'Name',
      id: 'Guid',
      fullkeypath: 'Key',
      dc: 'Server',
      domainname: 'Domain',
    },
    positions: ['Name'],
  },
};

const NAMES = new Map<string, RegistryCmdletName>([
  ...(Object.keys(REGISTRY_CMDLETS) as RegistryCmdletName[]).map(
    (name): [string, RegistryCmdletName] => [name.toLowerCase(), name],
  ),
  ['sp', 'Set-ItemProperty'],
]);

/** The cmdlet of this name or alias in any letter case, with or without its module. */
export function registryCmdlet(name: string): RegistryCmdletName | undefined {
  return NAMES.get(name.slice(name.lastIndexOf('\\') + 1).toLowerCase());
}
