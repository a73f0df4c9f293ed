import facts from '../facts/trustModelData.json';
import type { HiveName } from '../reg/hives';
import type { RegistrySetting } from '../registry/registrySetting';

/** The PowerShell names of the hives; the others are reached through the provider's own prefix. */
const DRIVES: Partial<Record<HiveName, string>> = {
  HKEY_LOCAL_MACHINE: 'HKLM:',
  HKEY_CURRENT_USER: 'HKCU:',
};

/**
 * A PowerShell script that adds domains to TrustModelData and keeps what a machine already has; where
 * there is no list it starts from the client's own. It can be run again without effect.
 *
 * @param setting - Where the list is.
 * @param domains - What to add.
 * @param defaults - What to start from where there is no list.
 */
export function appendScript(
  setting: Pick<RegistrySetting, 'hive' | 'key'>,
  domains: readonly string[],
  defaults: readonly string[],
): string {
  const drive = DRIVES[setting.hive] ?? `Registry::${setting.hive}`;
  return [
    '# Adds domains to the list of trusted domains of the Skype for Business client and keeps those that',
    '# are there. Where there is no list yet, it starts from the one that is built into the client.',
    `$key      = ${quote(`${drive}\\${setting.key}`)}`,
    `$name     = ${quote(facts.valueName)}`,
    `$add      = ${quoteAll(domains)}`,
    `$defaults = ${quoteAll(defaults)}`,
    '',
    '$list = (Get-ItemProperty -LiteralPath $key -Name $name -ErrorAction SilentlyContinue).$name',
    "$domains = @(if ($list) { $list -split ',' | ForEach-Object Trim | Where-Object { $_ } } else { $defaults })",
    '$missing = @($add | Where-Object { $domains -notcontains $_ })',
    'if ($missing) {',
    '    if (-not (Test-Path -LiteralPath $key)) { New-Item -Path $key -Force | Out-Null }',
    "    Set-ItemProperty -LiteralPath $key -Name $name -Type String -Value (($domains + $missing) -join ', ')",
    '}',
    '',
  ].join('\r\n');
}

/** A PowerShell string in which nothing is expanded; a quote inside is written twice. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function quoteAll(texts: readonly string[]): string {
  return texts.length === 0 ? '@()' : `@(${texts.map(quote).join(', ')})`;
}
