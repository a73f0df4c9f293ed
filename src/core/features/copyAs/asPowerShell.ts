import { message } from '../../message';
import { quotePowerShell } from '../../script/quotePowerShell';
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
import { hasOtherLetters, type CopiedText, type RegOperation } from './regOperation';

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

/** What a script with other letters than those of ASCII depends on. */
const LETTERS = message(
  'Store the script as UTF-8 with BOM, without which Windows PowerShell misreads letters beyond ASCII',
);

/**
 * Operations as PowerShell. A key is created where it is absent and never anew, because
 * `New-Item -Force` empties a key that is there. What is deleted may be absent; every other failure
 * is shown. What cannot be written: other types, the hive of Windows 95, a key whose path PowerShell
 * takes for another one, and a value that is really named `(default)`.
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
    if (path !== openPath) lines.push(`$key = ${quote(path)}`);
    openPath = path;
    const needsKey = operation.op === 'createKey' || operation.op === 'setValue';
    if (needsKey && path !== createdPath) {
      lines.push(CREATE);
      createdPath = path;
    }
    if (operation.op === 'deleteKey') createdPath = undefined;
    if (statement !== '') lines.push(statement);
    count++;
  }
  const text = lines.join('\r\n');
  return { text, count, skipped, note: hasOtherLetters(text) ? LETTERS : undefined };
}

const CREATE = 'if (-not (Test-Path -LiteralPath $key)) { New-Item -Path $key -Force | Out-Null }';
const DELETE = 'if (Test-Path -LiteralPath $key) { Remove-Item -LiteralPath $key -Recurse -Force }';

function pathOf({ hive, key }: RegOperation): string {
  return key === '' ? `Registry::${hive}` : `Registry::${hive}\\${key}`;
}

/** PowerShell takes `/` for a separator and resolves `.` and `..`, and its provider lacks one hive. */
function isPath({ hive, key }: RegOperation): boolean {
  return hive !== 'HKEY_DYN_DATA' && !/\/|(?:^|\\)\.\.?(?:\\|$)/.test(key);
}

/** The statement of one operation; empty when creating the key is all there is to do. */
function statementFor(operation: RegOperation): string | undefined {
  if (!isPath(operation)) return undefined;
  switch (operation.op) {
    case 'createKey':
      return '';
    case 'deleteKey':
      return DELETE;
    case 'deleteValue': {
      // `Remove-ItemProperty` does not find the default value, whatever name it is given
      // (PowerShell, RegistryProvider.RemoveProperty).
      const deletion = `.OpenSubKey('', $true).DeleteValue(${quote(operation.name)}, $false)`;
      return `if (Test-Path -LiteralPath $key) { (Get-Item -LiteralPath $key)${deletion} }`;
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
 * straight one, so each of them is written twice inside. Control characters are written as numbers,
 * because editors and consoles turn one line end into another.
 */
function quote(text: string): string {
  const parts = text.split(/([\0-\x1f])/).map((part, index) => {
    if (index % 2 === 1) return `[char]${part.charCodeAt(0)}`;
    return quotePowerShell(part);
  });
  const [first = "''", ...rest] = parts;
  // An empty text between two control characters says nothing; the first one makes all a text.
  const written = [first, ...rest.filter((part) => part !== "''")];
  return written.length === 1 ? first : `(${written.join(' + ')})`;
}
