import { isBlank, isLineEnd, quoteKind } from './characters';
import { readString, startsVariable } from './powerShellString';
import type { ScriptArgument, ScriptConstant } from './tree';

/** A word of a command: pieces of bare text and of strings that stand together. */
export interface ReadWord {
  readonly end: number;
  readonly argument: ScriptArgument;
}

/** Reads the word at `start`, which is neither a blank nor a sign that ends a command. */
export function readWord(text: string, start: number): ReadWord {
  let content = '';
  let isConstant = true;
  let hasQuotes = false;
  let offset = start;
  while (offset < text.length) {
    const sign = text.charAt(offset);
    if (endsWord(sign)) break;
    if (quoteKind(sign) !== undefined) {
      hasQuotes = true;
      const piece = readString(text, offset);
      if (piece.text === undefined) isConstant = false;
      else content += piece.text;
      offset = piece.end;
      continue;
    }
    if (sign === '`') {
      if (isLineEnd(text.charAt(offset + 1))) break;
      content += text.charAt(offset + 1);
      offset += 2;
      continue;
    }
    if (sign === '$' && startsVariable(text, offset)) {
      isConstant = false;
      offset = variableEnd(text, offset);
      continue;
    }
    content += sign;
    offset++;
  }
  const end = Math.min(Math.max(offset, start + 1), text.length);
  const isOneString = hasQuotes && readString(text, start).end === end;
  return {
    end,
    argument: {
      span: { start, end },
      parameter: undefined,
      constant: isConstant ? constantOf(content, hasQuotes) : undefined,
      quotedSpan: isOneString && isConstant ? { start: start + 1, end: end - 1 } : undefined,
    },
  };
}

/** Whether a sign ends a word; what follows it is another word, another command or a group. */
function endsWord(sign: string): boolean {
  return isBlank(sign) || isLineEnd(sign) || /[;|(){},&]/.test(sign);
}

function constantOf(content: string, hasQuotes: boolean): ScriptConstant {
  const isNumber = !hasQuotes && /^[+-]?(?:\d+|0x[0-9a-f]+)$/i.test(content);
  return { kind: isNumber ? 'number' : 'text', text: content };
}

/** The end of the variable at `start`, its braces included: `${env:x}`, `$env:x`, `$x`. */
function variableEnd(text: string, start: number): number {
  if (text.charAt(start + 1) === '{') {
    const close = text.indexOf('}', start);
    return close < 0 ? text.length : close + 1;
  }
  return start + 2;
}
