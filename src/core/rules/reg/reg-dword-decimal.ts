import type { EditFix } from '../../finding';
import { message } from '../../message';
import type { RegBodyLine, RegValueLine } from '../../reg/tree';
import { replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { shownName } from './shownName';

const rule: Rule = {
  meta: {
    id: 'reg-dword-decimal',
    languages: ['reg'],
    severity: 'hint',
    title: 'The digits of a dword look like a decimal number',
    certainty: 'inferred',
    source: 'a comment beside the value that names the same digits as a decimal number',
  },
  checkSection({ lines }, { document, report }) {
    let above: RegBodyLine | undefined;
    for (const line of lines) {
      const before = above;
      above = line;
      if (line.kind !== 'value' || line.data.kind !== 'dword' || !line.accepted) continue;
      const { digitsSpan, value = 0 } = line.data;
      const evidence = evidenceOf(document.text, line, before, value);
      if (evidence === undefined) continue;
      const number = Number(digitsIn(document.text, digitsSpan));
      report({
        span: digitsSpan,
        message: message(
          "'{name}' is {value}, because a dword is hex, but the comment says {number}",
          { name: shownName(line), value, number },
        ),
        related: [{ span: evidence, message: message('The comment') }],
        fixes: [decimalFix(number, digitsSpan)],
      });
    }
  },
};

export default rule;

/** The digits without leading zeros. */
function digitsIn(text: string, place: Span): string {
  return textOf(text, place).replace(/^0+/, '');
}

/**
 * The comment that names the digits as a decimal number: one on the same line, or one on the line
 * above that gives a unit with it. `undefined` when there is none, when it also names the number that
 * the digits really are, or when digits and number are the same.
 */
function evidenceOf(
  text: string,
  line: RegValueLine,
  above: RegBodyLine | undefined,
  value: number,
): Span | undefined {
  if (value < 16 || line.data.kind !== 'dword') return undefined;
  const beside = line.commentSpan;
  const before = above?.kind === 'comment' ? above.textSpan : undefined;
  if (beside === undefined && before === undefined) return undefined;
  const digits = digitsIn(text, line.data.digitsSpan);
  if (!/^[0-9]{2,}$/.test(digits)) return undefined;
  const comments = [beside, before].flatMap((place) => (place === undefined ? [] : [place]));
  const numbers = comments.flatMap((place) => numbersIn(textOf(text, place)));
  if (numbers.includes(String(value))) return undefined;
  if (beside !== undefined && numbersIn(textOf(text, beside)).includes(digits)) return beside;
  if (before !== undefined && UNITS.exec(textOf(text, before))?.[1] === digits) return before;
  return undefined;
}

/** The decimal numbers in a comment; what has `0x`, hex letters or leading zeros beside it is none. */
function numbersIn(comment: string): readonly string[] {
  return comment.match(/(?<![\w.,#$-])[1-9][0-9]*(?![\w,-]|\.\d)/g) ?? [];
}

/** The first number in a comment that a unit follows. */
const UNITS =
  /(?<![\w.,#$-])([1-9][0-9]*)[ -]?(?:%|ms\b|milliseconds?\b|s\b|secs?\b|seconds?\b|mins?\b|minutes?\b|hours?\b|days?\b|weeks?\b|[kmg]b\b|bytes?\b|pixels?\b|px\b)/i;

function decimalFix(number: number, place: Span): EditFix {
  const digits = number.toString(16).padStart(8, '0');
  return choiceFix(
    message("Write '{digits}', which is {number}", { digits, number }),
    replaceWith(place, digits),
  );
}
