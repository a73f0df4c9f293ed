import { twoDigits } from '../hover/hexDump';
import {
  REG_BINARY,
  REG_DWORD,
  REG_EXPAND_SZ,
  REG_MULTI_SZ,
  REG_QWORD,
  REG_SZ,
  type ValueContent,
} from '../valueContent';
import type { CopiedText, RegOperation } from './regOperation';

/** The types of values by the names of `Microsoft.Win32.RegistryValueKind`. */
const KINDS: ReadonlyMap<number, string> = new Map([
  [REG_SZ, 'String'],
  [REG_EXPAND_SZ, 'ExpandString'],
  [REG_BINARY, 'Binary'],
  [REG_DWORD, 'DWord'],
  [REG_MULTI_SZ, 'MultiString'],
  [REG_QWORD, 'QWord'],
]);

/** The name under which PowerShell knows the default value. */
const DEFAULT_NAME = '(default)';

/**
 * Operations as PowerShell. A key is created where it is absent and never anew, because
 * `New-Item -Force` empties a key that is there. What cannot be written: other types, a key with `/`,
 * which PowerShell takes for a separator, and a value that is really named `(default)`.
 */
export function asPowerShell(operations: readonly RegOperation[]): CopiedText {
  const lines: string[] = [];
  const skipped: string[] = [];
  let count = 0;
  let openPath: string | undefined;
  let createdPath: string | undefined;
  for (const operation of operations) {
    const statement = statementFor(operation);
    if (statement === undefined) {
      skipped.push('name' in operation ? operation.name : operation.key);
      continue;
    }
    const path = pathOf(operation);
    if (operation.op !== 'deleteKey' && path !== openPath) lines.push(`$key = ${quote(path)}`);
    if (operation.op !== 'deleteKey') openPath = path;
    const needsKey = operation.op === 'createKey' || operation.op === 'setValue';
    if (needsKey && path !== createdPath) {
      lines.push(CREATE);
      createdPath = path;
    }
    if (operation.op === 'deleteKey') createdPath = undefined;
    if (statement !== '') lines.push(statement);
    count++;
  }
  return { text: lines.join('\r\n'), count, skipped };
}

const CREATE = 'if (-not (Test-Path -LiteralPath $key)) { New-Item -Path $key -Force | Out-Null }';

function pathOf({ hive, key }: RegOperation): string {
  return key === '' ? `Registry::${hive}` : `Registry::${hive}\\${key}`;
}

/** The statement of one operation; empty when creating the key is all there is to do. */
function statementFor(operation: RegOperation): string | undefined {
  if (operation.key.includes('/')) return undefined;
  switch (operation.op) {
    case 'createKey':
      return '';
    case 'deleteKey': {
      const path = quote(pathOf(operation));
      return `Remove-Item -LiteralPath ${path} -Recurse -Force -ErrorAction SilentlyContinue`;
    }
    case 'deleteValue': {
      const name = nameOf(operation.name);
      // This one command takes its names for patterns.
      const pattern = name === undefined ? undefined : quote(name.replace(/[`*?[\]]/g, '`$&'));
      if (pattern === undefined) return undefined;
      return `Remove-ItemProperty -LiteralPath $key -Name ${pattern} -ErrorAction SilentlyContinue`;
    }
    case 'setValue': {
      const name = nameOf(operation.name);
      const kind = KINDS.get(operation.content.type);
      const value = valueOf(operation.content);
      if (name === undefined || kind === undefined || value === undefined) return undefined;
      return `Set-ItemProperty -LiteralPath $key -Name ${quote(name)} -Type ${kind} -Value ${value}`;
    }
  }
}

function nameOf(name: string): string | undefined {
  if (name === '') return DEFAULT_NAME;
  return name.toLowerCase() === DEFAULT_NAME ? undefined : name;
}

function valueOf(content: ValueContent): string | undefined {
  switch (content.kind) {
    case 'text':
      return content.isExact ? quote(content.text) : undefined;
    case 'list':
      return content.isExact
        ? `([string[]]@(${content.strings.map(quote).join(', ')}))`
        : undefined;
    case 'number': {
      // With its highest bit set, a number is given in hex digits, which PowerShell reads as signed.
      const isHigh = content.value >> BigInt(content.bits - 1) === 1n;
      return isHigh ? `0x${content.value.toString(16)}` : content.value.toString();
    }
    case 'bytes':
      return `([byte[]]@(${Array.from(content.bytes, (byte) => `0x${twoDigits(byte)}`).join(', ')}))`;
  }
}

/**
 * A string in which nothing is expanded. PowerShell takes the four typographic single quotes for the
 * straight one, so each of them is written twice inside.
 */
function quote(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
