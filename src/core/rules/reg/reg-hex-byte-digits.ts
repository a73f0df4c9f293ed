import { message } from '../../message';
import type { RegProblem } from '../../reg/tree';
import { replaceWith, type TextEdit } from '../../text/edit';
import { span, textOf } from '../../text/span';
import type { Rule } from '../rule';
import { safeFix } from '../editFix';
import { shownName } from './shownName';
import { WINE_READER } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-hex-byte-digits',
    languages: ['reg'],
    severity: 'warning',
    title: 'A byte is not written with two digits',
    certainty: 'inferred',
    source: WINE_READER,
  },
  checkSection({ faultyLines }, { document, report }) {
    for (const line of faultyLines) {
      // Where the value is dropped for another reason, that is what has to be mended first.
      if (line.kind !== 'value' || !line.accepted) continue;
      const odd = line.problems.filter(isOddByte);
      const [first, last] = [odd[0], odd.at(-1)];
      if (first === undefined || last === undefined) continue;
      report({
        span: span(first.span.start, last.span.end),
        message: message(
          "A byte of '{name}' does not have two digits as '{byte}', which Wine reads and nobody tried on Windows",
          { name: shownName(line), byte: textOf(document.text, first.span) },
        ),
        fixes: [
          safeFix(
            message('Write each byte with two digits'),
            ...odd.map((problem) => twoDigits(document.text, problem)),
          ),
        ],
      });
    }
  },
};

export default rule;

function isOddByte({ code }: RegProblem): boolean {
  return code === 'hex-byte-digits' || code === 'hex-byte-prefix';
}

function twoDigits(text: string, { span: place }: RegProblem): TextEdit {
  const digits = textOf(text, place).replace(/^0x/i, '');
  return replaceWith(place, digits.padStart(2, '0').slice(-2));
}
