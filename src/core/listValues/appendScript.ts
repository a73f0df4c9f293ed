import type { HiveName } from '../reg/hives';
import { quotePowerShell } from '../script/quotePowerShell';
import type { ValuePlace } from './listValueTable';
import type { ListValueType } from './listValueRow';

/** What a script adds to a list. */
export interface AppendScript {
  /** What the script is for, as lines of a comment. */
  readonly comment: readonly string[];
  readonly place: ValuePlace;
  readonly type: ListValueType;
  /** Signs that stand between the members when they are read; blanks beside them do not count. */
  readonly separators: readonly string[];
  /** What the script puts between them. */
  readonly joiner: string;
  /** The name of the variable for the members, without `$`. */
  readonly variable: string;
  readonly add: readonly string[];
  /** What to start from where there is no list. */
  readonly defaults: readonly string[];
}

/** The PowerShell names of the hives; the others are reached through the provider's own prefix. */
const DRIVES: Partial<Record<HiveName, string>> = {
  HKEY_LOCAL_MACHINE: 'HKLM:',
  HKEY_CURRENT_USER: 'HKCU:',
};

const KINDS: Readonly<Record<ListValueType, string>> = {
  REG_SZ: 'String',
  REG_EXPAND_SZ: 'ExpandString',
  REG_MULTI_SZ: 'MultiString',
};

/**
 * A PowerShell script that adds members to a list and keeps what a machine already has; where there
 * is no list it starts from a known one. It can be run again without effect.
 */
export function appendScript(script: AppendScript): string {
  const { place, type, variable, joiner } = script;
  const drive = DRIVES[place.hive] ?? `Registry::${place.hive}`;
  const all = `($${variable} + $missing)`;
  const value =
    type === 'REG_MULTI_SZ' ? `([string[]]${all})` : `(${all} -join ${quotePowerShell(joiner)})`;
  return [
    ...script.comment.map((line) => `# ${line}`),
    `$key      = ${quotePowerShell(`${drive}\\${place.key}`)}`,
    `$name     = ${quotePowerShell(place.name)}`,
    `$add      = ${quoteAll(script.add)}`,
    `$defaults = ${quoteAll(script.defaults)}`,
    '',
    `$list = ${readList(type)}`,
    `$${variable} = @(if ($list) { ${splitList(script)} } else { $defaults })`,
    `$missing = @($add | Where-Object { $${variable} -notcontains $_ })`,
    'if ($missing) {',
    '    if (-not (Test-Path -LiteralPath $key)) { New-Item -Path $key -Force | Out-Null }',
    `    Set-ItemProperty -LiteralPath $key -Name $name -Type ${KINDS[type]} -Value ${value}`,
    '}',
    '',
  ].join('\r\n');
}

/** Variables in a REG_EXPAND_SZ must stay what they are, and `Get-ItemProperty` replaces them. */
function readList(type: ListValueType): string {
  return type === 'REG_EXPAND_SZ'
    ? "if (Test-Path -LiteralPath $key) { (Get-Item -LiteralPath $key).GetValue($name, $null, 'DoNotExpandEnvironmentNames') }"
    : '(Get-ItemProperty -LiteralPath $key -Name $name -ErrorAction SilentlyContinue).$name';
}

function splitList({ type, separators }: AppendScript): string {
  if (type === 'REG_MULTI_SZ') return '$list';
  return `$list -split ${quotePowerShell(splitPattern(separators))} | ForEach-Object { $_.Trim() } | Where-Object { $_ }`;
}

/** The regular expression that PowerShell splits at; letters and signs without a meaning stay bare. */
function splitPattern(separators: readonly string[]): string {
  const escaped = separators.map((sign) => sign.replace(/[\\^$.|?*+()[\]{}-]/g, '\\$&'));
  return escaped.length === 1 ? escaped.join('') : `[${escaped.join('')}]`;
}

function quoteAll(texts: readonly string[]): string {
  return texts.length === 0 ? '@()' : `@(${texts.map(quotePowerShell).join(', ')})`;
}
