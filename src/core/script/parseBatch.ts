import type { StatementComment } from '../statements/statementTree';
import { isBlank, isLineEnd } from './characters';
import type { ScriptArgument, ScriptCommand, ScriptTree } from './tree';

/** Words whose arguments are text and never a command that runs; a colon begins a label. */
const NOT_RUN = /^@?(?:echo[.:,;/]?|rem|set|title|goto|color|prompt)$|^:/i;
/** Words behind which another command stands in the same line. */
const RUNS_OTHERS = /^(?:if|for|else|do|call|cmd(?:\.exe)?|start)$/i;

/**
 * Finds the commands of a batch file: the words of each, up to a sign that joins commands. Commands
 * behind `if`, `for … do`, `call`, `start` and the like are part of the words, and whoever looks for
 * one finds it there. Never throws.
 */
export function parseBatch(text: string): ScriptTree {
  const comments: StatementComment[] = [];
  const commands: ScriptCommand[] = [];
  let words: ScriptArgument[] = [];
  // Whether what is read is the text of `echo` or the like, up to a sign that ends it.
  let isText = false;
  const end = (): void => {
    const [first, ...rest] = words;
    if (first !== undefined && !isText) {
      const span = { start: first.span.start, end: words.at(-1)?.span.end ?? first.span.end };
      commands.push({
        span,
        // Programs are often named by a path with a variable in it.
        name: wordText(first) || text.slice(first.span.start, first.span.end),
        nameSpan: first.span,
        arguments: rest,
        isOpen: false,
      });
    }
    words = [];
    isText = false;
  };
  for (let offset = 0; offset < text.length;) {
    const sign = text.charAt(offset);
    if (isLineEnd(sign)) {
      end();
      offset++;
    } else if (words.length === 0 && startsComment(text, offset)) {
      const comment = readComment(text, offset);
      comments.push(comment);
      offset = comment.span.end;
    } else if (/[&|]/.test(sign)) {
      const isDouble = text.charAt(offset + 1) === sign;
      end();
      offset += isDouble ? 2 : 1;
    } else if (sign === '(' && isText) offset++;
    else if (/[()]/.test(sign) || (words.length === 0 && sign === '@')) {
      if (sign !== '@') end();
      offset++;
    } else if (sign === '^' && isLineEnd(text.charAt(offset + 1))) {
      offset += text.startsWith('\r\n', offset + 1) ? 3 : 2;
    } else if (/[<>]/.test(sign)) offset = redirectionEnd(text, offset);
    else if (isBlank(sign)) offset++;
    else {
      const word = readBatchWord(text, offset);
      offset = word.span.end;
      // A number in front of a redirection is part of it.
      if (!/^\d$/.test(text.slice(word.span.start, offset)) || !/[<>]/.test(text.charAt(offset))) {
        words.push(word);
      }
      const [first] = words;
      const canRun = first === word || (first !== undefined && RUNS_OTHERS.test(wordText(first)));
      if (canRun && NOT_RUN.test(wordText(word))) {
        isText = true;
        // A remark takes the whole line, with every sign in it.
        if (/^@?rem$|^:/i.test(wordText(word))) offset = lineEnd(text, offset);
      }
    }
  }
  end();
  return { comments, commands, units: commands.map(({ span }) => span) };
}

function wordText({ constant }: ScriptArgument): string {
  return constant?.kind === 'text' ? constant.text : '';
}

function lineEnd(text: string, start: number): number {
  let offset = start;
  while (offset < text.length && !isLineEnd(text.charAt(offset))) offset++;
  return offset;
}

function startsComment(text: string, offset: number): boolean {
  return /^(?:::|@?rem(?:[\s]|$))/i.test(text.slice(offset, offset + 5));
}

function readComment(text: string, start: number): StatementComment {
  const end = lineEnd(text, start);
  const content = text.slice(start, end).replace(/^(?:::|@?rem)/i, '');
  return { span: { start, end }, content };
}

/** The place behind a redirection and the name of what it leads to. */
function redirectionEnd(text: string, start: number): number {
  let offset = start;
  while (/[<>&]/.test(text.charAt(offset))) offset++;
  while (isBlank(text.charAt(offset))) offset++;
  const isWord = offset < text.length && !/[\r\n()|<>]/.test(text.charAt(offset));
  return isWord ? Math.max(readBatchWord(text, offset).span.end, start + 1) : offset;
}

/**
 * Reads a word as the command processor and the C run-time library of the called program see it:
 * quotes keep blanks together and are taken away, `\"` is a quote, two percent signs are one.
 */
function readBatchWord(text: string, start: number): ScriptArgument {
  let content = '';
  let isQuoted = false;
  let isConstant = true;
  let pairs = 0;
  let offset = start;
  for (; offset < text.length; offset++) {
    const sign = text.charAt(offset);
    const next = text.charAt(offset + 1);
    if (isLineEnd(sign) || (!isQuoted && (isBlank(sign) || /[&|()<>]/.test(sign)))) break;
    if (sign === '\\' && next === '"') {
      content += '"';
      offset++;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === '^' && !isQuoted) {
      if (isLineEnd(next)) break;
      content += next;
      offset++;
    } else if (sign === '%' && next === '%') {
      content += '%';
      offset++;
      // A loop's variable has one such pair in front of it, a variable of the registry two around it.
      pairs++;
    } else if (
      sign === '%' ||
      (sign === '!' && /^![\w.-]+!/.test(text.slice(offset, offset + 60)))
    ) {
      isConstant = false;
    } else content += sign;
  }
  const end = Math.max(offset, start + 1);
  const inner = text.slice(start + 1, end - 1);
  const isOneString =
    end - start >= 2 && text.charAt(start) === '"' && text.charAt(end - 1) === '"';
  return {
    span: { start, end: Math.min(end, text.length) },
    parameter: undefined,
    constant: isConstant && pairs % 2 === 0 ? { kind: 'text', text: content } : undefined,
    quotedSpan: isOneString && !/["]/.test(inner) ? { start: start + 1, end: end - 1 } : undefined,
  };
}
