import type { EditFix } from '../../finding';
import { message, type Message } from '../../message';
import type { RegProblem, RegProblemCode, RegValueLine } from '../../reg/tree';
import { replaceWith } from '../../text/edit';
import { span, textOf, type Span } from '../../text/span';
import { preferredFix, safeFix } from '../editFix';
import type { Report } from '../rule';
import { escapeLoose, isPlainNetworkPath } from './looseLiteral';

/** The codes of the three kinds of odd escapes, for names or for strings. */
export interface EscapeProblems {
  readonly unknown: RegProblemCode;
  readonly newline: RegProblemCode;
  readonly null: RegProblemCode;
}

/**
 * What to say of the escapes of a name or string: one report for all of them, because one fix mends
 * them all. `undefined` when they are right.
 *
 * @param content the literal between its quotes
 * @param name the name of the value as the message shows it
 */
export function escapeReport(
  text: string,
  line: RegValueLine,
  content: Span,
  name: string,
  codes: EscapeProblems,
): Report | undefined {
  if (line.problems.length === 0) return undefined;
  const list: readonly RegProblemCode[] = Object.values(codes);
  const odd = line.problems.filter(({ code }) => list.includes(code));
  const [first, last] = [odd[0], odd.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const worst = odd.find(({ code }) => code === codes.null) ?? first;
  return {
    span: span(first.span.start, last.span.end),
    message: explain(worst, textOf(text, worst.span), name, codes),
    fixes: fixesOf(text, content, odd, line.data.kind === 'delete'),
  };
}

function explain(
  problem: RegProblem,
  escape: string,
  name: string,
  codes: EscapeProblems,
): Message {
  const values = { escape, name, double: `\\${escape}` };
  if (problem.code === codes.null) {
    return message("Windows drops '{name}' because of '{escape}', write '{double}'", values);
  }
  if (problem.code === codes.newline) {
    return message(
      "A backslash is written as two: in '{name}' Wine reads '{escape}' as a line break, and nobody tried it on Windows",
      values,
    );
  }
  return message(
    "A backslash is written as two: in '{name}' Wine drops the one of '{escape}', and nobody tried it on Windows",
    values,
  );
}

/**
 * The fix that doubles every single backslash. It is for the author to decide where a line break may
 * be meant, or an escape of another language, where the two at the start may be right as they are, and
 * where another value would be deleted than before.
 */
function fixesOf(
  text: string,
  content: Span,
  odd: readonly RegProblem[],
  isDelete: boolean,
): readonly EditFix[] {
  const literal = textOf(text, content);
  const isPath = /^(?:[a-z]:|%\w+%)\\/i.test(literal);
  const isPlain = odd.every(({ span: place }) => !/[nrt0'/]/.test(text.charAt(place.end - 1)));
  const isCertain = !isDelete && !isPlainNetworkPath(literal) && (isPath || isPlain);
  const make = isCertain ? safeFix : preferredFix;
  return [
    make(message('Double the single backslashes'), replaceWith(content, escapeLoose(literal))),
  ];
}
