import { message } from '../../message';
import { REG_HIVES } from '../../reg/hives';
import { twoDigits } from '../hover/hexDump';
import { typeName } from '../typeNames';
import { REG_BINARY, REG_DWORD, REG_QWORD, type ValueContent } from '../valueContent';
import { cmdArgument, type CmdPlace } from './cmdQuoting';
import { hasOtherLetters, type CopiedText, type RegOperation } from './regOperation';

/** The longest line that `cmd.exe` takes (Microsoft, "Command prompt line string limitation"). */
const MAX_LINE_LENGTH = 8191;

/** What a script with other letters than those of ASCII depends on. */
const LETTERS = message(
  'Store the script in the code page of the console, in which cmd.exe reads letters beyond ASCII',
);

/**
 * Operations as commands of `reg.exe`, one in each line. It cannot write every type (`reg add /?`),
 * and no command line holds a line end.
 */
export function asRegAdd(operations: readonly RegOperation[], place: CmdPlace): CopiedText {
  const lines: string[] = [];
  const skipped: string[] = [];
  let count = 0;
  for (const [index, operation] of operations.entries()) {
    const line = command(operation, place);
    if (line === undefined) {
      skipped.push('name' in operation ? operation.name : operation.key);
      continue;
    }
    count++;
    if (!isCreatedByValue(operations, index, place)) lines.push(line);
  }
  const text = lines.join('\r\n');
  const note = place === 'script' && hasOtherLetters(text) ? LETTERS : undefined;
  return { text, count, skipped, note };
}

/** Whether a key comes into being anyway, by a value that is added to it below. */
function isCreatedByValue(
  operations: readonly RegOperation[],
  index: number,
  place: CmdPlace,
): boolean {
  const created = operations[index];
  if (created?.op !== 'createKey') return false;
  for (let at = index + 1; at < operations.length; at++) {
    const operation = operations[at];
    if (operation?.hive !== created.hive || operation.key !== created.key) return false;
    if (operation.op === 'deleteKey') return false;
    if (operation.op === 'setValue' && command(operation, place) !== undefined) return true;
  }
  return false;
}

function command(operation: RegOperation, place: CmdPlace): string | undefined {
  const hive = REG_HIVES.find(({ name }) => name === operation.hive)?.abbreviation;
  if (hive == null) return undefined;
  const path = operation.key === '' ? hive : `${hive}\\${operation.key}`;
  const line = commandFor(operation, cmdArgument(path, place), place);
  return line !== undefined && isLine(line, place) ? line : undefined;
}

function commandFor(operation: RegOperation, key: string, place: CmdPlace): string | undefined {
  switch (operation.op) {
    case 'createKey':
      // Without a name, `reg add` empties the default value (Wine's tests, which Windows passes).
      return `reg query ${key} >nul 2>&1 || (reg add ${key} /f && reg delete ${key} /ve /f)`;
    case 'deleteKey':
      return `reg delete ${key} /f`;
    case 'deleteValue':
      return `reg delete ${key} ${nameOption(operation.name, place)} /f`;
    case 'setValue': {
      const data = dataOptions(operation.content, place);
      if (data === undefined) return undefined;
      return `reg add ${key} ${nameOption(operation.name, place)} ${data} /f`;
    }
  }
}

function nameOption(name: string, place: CmdPlace): string {
  return name === '' ? '/ve' : `/v ${cmdArgument(name, place)}`;
}

/** Whether `cmd.exe` gets the line as it is: other control characters are keys to a prompt. */
function isLine(line: string, place: CmdPlace): boolean {
  const controls = place === 'script' ? /[\0-\x08\n-\x1f]/ : /[\0-\x1f]/;
  return line.length <= MAX_LINE_LENGTH && !controls.test(line);
}

function dataOptions(content: ValueContent, place: CmdPlace): string | undefined {
  const type = `/t ${typeName(content.type)}`;
  switch (content.kind) {
    case 'text': {
      const isPossible = content.isExact && content.type <= 2;
      return isPossible ? `${type} /d ${cmdArgument(content.text, place)}` : undefined;
    }
    case 'list': {
      const list = content.isExact ? listOptions(content.strings, place) : undefined;
      return list && `${type} ${list}`;
    }
    case 'number': {
      const isPossible = content.type === REG_DWORD || content.type === REG_QWORD;
      return isPossible ? `${type} /d ${content.value}` : undefined;
    }
    case 'bytes':
      // For REG_NONE, reg.exe stores the data as text with a terminator, even where there is none.
      if (content.type !== REG_BINARY) return undefined;
      if (content.bytes.length === 0) return type;
      return `${type} /d ${Array.from(content.bytes, twoDigits).join('')}`;
  }
}

/** Signs to separate the strings of a list by, for `/s`, where `\0` cannot be used. */
const SEPARATORS = ['|', ';', ',', '#', '~', '@', '+', '$', '='];

/** The strings are separated by `\0`, unless these two signs stand in one of them. */
function listOptions(strings: readonly string[], place: CmdPlace): string | undefined {
  const isUsed = (separator: string) => strings.some((each) => each.includes(separator));
  // A string that ends with a backslash would make the next separator an unclear one.
  const isUnclear = isUsed('\\0') || strings.some((each) => each.endsWith('\\'));
  if (!isUnclear) return `/d ${cmdArgument(strings.join('\\0'), place)}`;
  const separator = SEPARATORS.find((each) => !isUsed(each));
  if (separator === undefined) return undefined;
  return `/s ${cmdArgument(separator, place)} /d ${cmdArgument(strings.join(separator), place)}`;
}
