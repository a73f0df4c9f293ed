import type { StatementComment } from '../statements/statementTree';
import type { Span } from '../text/span';
import { isBlank, isLineEnd, quoteKind } from './characters';
import { readHereString } from './powerShellString';
import { readWord } from './powerShellWord';
import type { ScriptArgument, ScriptCommand, ScriptConstant, ScriptTree } from './tree';

/** A statement that is being read; only one whose first word is a name becomes a command. */
interface Statement {
  name: ScriptArgument | undefined;
  arguments: ScriptArgument[];
  state: 'start' | 'command' | 'expression';
  isPiped: boolean;
  isOpen: boolean;
  /** Whether the next argument belongs to the one before it as an element of an array. */
  joinsNext: boolean;
}

/** What opened the statements inside of it. */
interface Group {
  readonly outer: Statement;
  readonly start: number;
  /** `{` for a block, `(` for everything in parentheses. */
  readonly sign: '{' | '(';
}

/** Words behind which a command can stand, in a statement of its own. */
const RESTARTING = new Set(['return', 'throw', 'exit', 'break', 'continue']);
const KEYWORDS = new Set(
  'if else elseif foreach for while switch try catch finally function filter do until process begin end dynamicparam param class trap workflow data parallel sequence inlinescript'.split(
    ' ',
  ),
);

/**
 * Finds the commands of a PowerShell script and what their arguments are known to be: a small reading
 * of about_Parsing, about_Quoting_Rules and about_Splatting, not of the whole language. It never
 * throws, goes through the text once and calls itself nowhere.
 */
export function parsePowerShell(text: string): ScriptTree {
  const comments: StatementComment[] = [];
  const commands: ScriptCommand[] = [];
  const groups: Group[] = [];
  let statement = newStatement(false);

  const end = (isPipe: boolean): void => {
    const command = commandOf(text, statement);
    if (command !== undefined) commands.push(command);
    statement = newStatement(isPipe);
  };
  const open = (sign: Group['sign'], start: number): void => {
    groups.push({ outer: statement, start, sign });
    statement = newStatement(false);
  };
  const close = (sign: Group['sign'], offset: number): void => {
    const group = groups.at(-1);
    if (group?.sign !== sign) return;
    end(false);
    groups.pop();
    statement = group.outer;
    const isBlock = sign === '{' && (statement.state !== 'command' || isKeyword(statement));
    if (isBlock) statement = newStatement(false);
    else addArgument(statement, unknown(group.start, offset + 1));
  };

  let offset = 0;
  while (offset < text.length) {
    const sign = text.charAt(offset);
    const next = text.charAt(offset + 1);
    if (isBlank(sign)) offset++;
    else if (sign === '`' && isLineEnd(next)) {
      offset += next === '\r' && text.charAt(offset + 2) === '\n' ? 3 : 2;
    } else if (isLineEnd(sign)) {
      if (!statement.joinsNext && !continuesPipeline(statement)) end(false);
      offset++;
    } else if (sign === '#' || (sign === '<' && next === '#')) {
      const comment = readComment(text, offset);
      comments.push(comment);
      offset = comment.span.end;
    } else if (sign === ';') {
      end(false);
      offset++;
    } else if (sign === '|' || sign === '&') {
      const isDouble = next === sign;
      // The call operator in front of a name or a path changes nothing about what is called.
      if (sign !== '&' || isDouble || statement.state !== 'start') end(sign === '|' && !isDouble);
      offset += isDouble ? 2 : 1;
    } else if (sign === ',') {
      statement.joinsNext = true;
      offset++;
    } else if (sign === '{') {
      open('{', offset);
      offset++;
    } else if (sign === '(') {
      open('(', offset);
      offset++;
    } else if (sign === '}' || sign === ')') {
      close(sign === '}' ? '{' : '(', offset);
      offset++;
    } else offset = readPiece(text, offset, statement, open);
  }
  while (groups.length > 0) {
    const outer = groups.pop()?.outer;
    end(false);
    if (outer !== undefined) statement = outer;
  }
  end(false);
  commands.sort((a, b) => a.span.start - b.span.start);
  return { comments, commands, units: unitsOf(commands) };
}

/** Reads a word, a here-string or the beginning of a group, and gives the place behind it. */
function readPiece(
  text: string,
  offset: number,
  statement: Statement,
  open: (sign: Group['sign'], start: number) => void,
): number {
  const here = readHereString(text, offset);
  if (here !== undefined) {
    const constant: ScriptConstant | undefined =
      here.text === undefined ? undefined : { kind: 'text', text: here.text };
    addArgument(statement, { ...unknown(offset, here.end), constant });
    return here.end;
  }
  const sign = text.charAt(offset);
  const following = text.charAt(offset + 1);
  if (
    (sign === '@' || sign === '$') &&
    (following === '(' || (sign === '@' && following === '{'))
  ) {
    const list = sign === '@' && following === '(' ? readList(text, offset) : undefined;
    if (list !== undefined) {
      addArgument(statement, list);
      return list.span.end;
    }
    open(following === '(' ? '(' : '{', offset);
    return offset + 2;
  }
  const word = readWord(text, offset);
  addWord(text, statement, word.argument);
  return word.end;
}

/** Reads an array of constants in `@(…)`; `undefined` when there is anything else in it. */
function readList(text: string, start: number): ScriptArgument | undefined {
  const texts: string[] = [];
  for (let offset = start + 2; offset < text.length;) {
    const sign = text.charAt(offset);
    if (isBlank(sign) || isLineEnd(sign) || sign === ',') offset++;
    else if (sign === ')') {
      const span = { start, end: offset + 1 };
      return {
        span,
        parameter: undefined,
        constant: { kind: 'list', texts },
        quotedSpan: undefined,
      };
    } else {
      if (quoteKind(sign) === undefined) return undefined;
      const { argument, end } = readWord(text, offset);
      if (argument.constant === undefined) return undefined;
      texts.push(argument.constant.kind === 'list' ? '' : argument.constant.text);
      offset = end;
    }
  }
  return undefined;
}

function addWord(text: string, statement: Statement, argument: ScriptArgument): void {
  const written = text.slice(argument.span.start, argument.span.end);
  if (statement.state === 'start') {
    statement.joinsNext = false;
    if (RESTARTING.has(written.toLowerCase())) return;
    const isName = argument.constant?.kind === 'text' && /^[\p{L}\\./:"'*?%]/u.test(written);
    statement.state = isName ? 'command' : 'expression';
    if (isName) statement.name = argument;
    return;
  }
  if (statement.state === 'expression') {
    statement.joinsNext = false;
    // What is assigned can be the output of a command.
    if (/^[-+*/%?]{0,2}=$/.test(written)) Object.assign(statement, newStatement(false));
    return;
  }
  if (/^@\w/.test(written) || written === '--%') statement.isOpen = true;
  addArgument(statement, argument);
}

function addArgument(statement: Statement, argument: ScriptArgument): void {
  const { joinsNext } = statement;
  statement.joinsNext = false;
  if (statement.state === 'start') {
    statement.state = 'expression';
    return;
  }
  if (statement.state === 'expression') return;
  const last = statement.arguments.at(-1);
  if (last === undefined || (!joinsNext && !isAdjacent(last, argument))) {
    statement.arguments.push(argument);
    return;
  }
  statement.arguments[statement.arguments.length - 1] = joinsNext
    ? joined(last, argument)
    : unknown(last.span.start, argument.span.end);
}

/** Whether two arguments are one because no blank is between them, as in `$name.Length` or `a(b)`. */
function isAdjacent(last: ScriptArgument, argument: ScriptArgument): boolean {
  return last.span.end === argument.span.start;
}

function joined(first: ScriptArgument, second: ScriptArgument): ScriptArgument {
  const a = textsOf(first.constant);
  const b = textsOf(second.constant);
  const whole = unknown(first.span.start, second.span.end);
  if (a === undefined || b === undefined) return whole;
  return { ...whole, constant: { kind: 'list', texts: [...a, ...b] } };
}

function textsOf(constant: ScriptConstant | undefined): readonly string[] | undefined {
  if (constant === undefined) return undefined;
  return constant.kind === 'list' ? constant.texts : [constant.text];
}

function unknown(start: number, end: number): ScriptArgument {
  return { span: { start, end }, parameter: undefined, constant: undefined, quotedSpan: undefined };
}

function newStatement(isPiped: boolean): Statement {
  return {
    name: undefined,
    arguments: [],
    state: 'start',
    isPiped,
    isOpen: false,
    joinsNext: false,
  };
}

function isKeyword({ name }: Statement): boolean {
  return name?.constant?.kind === 'text' && KEYWORDS.has(name.constant.text.toLowerCase());
}

/** A pipeline goes on in the next line when a line ends with its sign. */
function continuesPipeline(statement: Statement): boolean {
  return statement.state === 'start' && statement.isPiped;
}

function commandOf(text: string, statement: Statement): ScriptCommand | undefined {
  const { name } = statement;
  if (name?.constant?.kind !== 'text' || isKeyword(statement)) return undefined;
  const last = statement.arguments.at(-1) ?? name;
  const span = { start: name.span.start, end: last.span.end };
  return {
    span,
    name: name.constant.text,
    nameSpan: name.span,
    arguments: statement.arguments.flatMap((argument) => withParameters(text, argument)),
    isOpen: statement.isOpen,
  };
}

/** A parameter's name begins with a hyphen; `-Name:value` holds its value too. */
function withParameters(text: string, argument: ScriptArgument): readonly ScriptArgument[] {
  const { start, end } = argument.span;
  const match = /^[-\u2013-\u2015]([A-Za-z?]\w*)(:?)/.exec(
    text.slice(start, Math.min(end, start + 80)),
  );
  if (match === null) return [argument];
  const parameter = match[1] ?? '';
  const nameEnd = start + match[0].length;
  const own = { ...unknown(start, nameEnd), parameter };
  if (match[2] === '') return nameEnd === end ? [own] : [argument];
  return nameEnd === end ? [own] : [own, readWord(text, nameEnd).argument];
}

function readComment(text: string, start: number): StatementComment {
  if (text.charAt(start) === '<') {
    const close = text.indexOf('#>', start + 2);
    const end = close < 0 ? text.length : close + 2;
    return { span: { start, end }, content: text.slice(start + 2, close < 0 ? end : close) };
  }
  let end = start;
  while (end < text.length && !isLineEnd(text.charAt(end))) end++;
  return { span: { start, end }, content: text.slice(start + 1, end) };
}

/** The commands that lie in no other one, in order. */
function unitsOf(commands: readonly ScriptCommand[]): readonly Span[] {
  const units: Span[] = [];
  for (const { span } of commands) if (span.start >= (units.at(-1)?.end ?? 0)) units.push(span);
  return units;
}
