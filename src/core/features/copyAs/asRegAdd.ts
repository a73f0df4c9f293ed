import { REG_HIVES } from '../../reg/hives';
import { twoDigits } from '../hover/hexDump';
import { typeName } from '../typeNames';
import { REG_BINARY, REG_DWORD, REG_NONE, REG_QWORD, type ValueContent } from '../valueContent';
import { cmdArgument, type CmdPlace } from './cmdQuoting';
import type { CopiedText, RegOperation } from './regOperation';

/**
 * Operations as commands of `reg.exe`, one in each line. It cannot write every type (`reg add /?`),
 * and no command line holds a line end.
 */
export function asRegAdd(operations: readonly RegOperation[], place: CmdPlace): CopiedText {
  const lines: string[] = [];
  const skipped: string[] = [];
  for (const operation of operations) {
    const line = command(operation, place);
    if (line === undefined) skipped.push('name' in operation ? operation.name : operation.key);
    else lines.push(line);
  }
  return { text: lines.join('\r\n'), count: lines.length, skipped };
}

function command(operation: RegOperation, place: CmdPlace): string | undefined {
  const hive = REG_HIVES.find(({ name }) => name === operation.hive)?.abbreviation;
  if (hive == null) return undefined;
  const path = operation.key === '' ? hive : `${hive}\\${operation.key}`;
  const key = cmdArgument(path, place);
  switch (operation.op) {
    case 'createKey':
      return `reg add ${key} /f`;
    case 'deleteKey':
      return `reg delete ${key} /f`;
    case 'deleteValue':
      return withoutLineEnd(`reg delete ${key} ${nameOption(operation.name, place)} /f`);
    case 'setValue': {
      const data = dataOptions(operation.content, place);
      if (data === undefined) return undefined;
      return withoutLineEnd(`reg add ${key} ${nameOption(operation.name, place)} ${data} /f`);
    }
  }
}

function nameOption(name: string, place: CmdPlace): string {
  return name === '' ? '/ve' : `/v ${cmdArgument(name, place)}`;
}

function withoutLineEnd(line: string): string | undefined {
  return /[\r\n]/.test(line) ? undefined : line;
}

function dataOptions(content: ValueContent, place: CmdPlace): string | undefined {
  const type = `/t ${typeName(content.type)}`;
  switch (content.kind) {
    case 'text': {
      const isPossible = content.isExact && content.type <= 2;
      return isPossible ? `${type} /d ${cmdArgument(content.text, place)}` : undefined;
    }
    case 'list':
      return content.isExact ? `${type} ${listOptions(content.strings, place)}` : undefined;
    case 'number': {
      const isPossible = content.type === REG_DWORD || content.type === REG_QWORD;
      return isPossible ? `${type} /d ${content.value}` : undefined;
    }
    case 'bytes': {
      if (content.type !== REG_BINARY && content.type !== REG_NONE) return undefined;
      if (content.bytes.length === 0) return type;
      // What reg.exe makes of data for REG_NONE is not documented.
      if (content.type === REG_NONE) return undefined;
      return `${type} /d ${Array.from(content.bytes, twoDigits).join('')}`;
    }
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
