import { message } from '../../message';
import type { RegProblem } from '../../reg/tree';
import { replaceWith } from '../../text/edit';
import { span } from '../../text/span';
import type { Rule } from '../rule';
import { safeFix } from '../editFix';
import { shownName } from './shownName';
import { WINE_READER } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-hex-blank',
    languages: ['reg'],
    severity: 'warning',
    title: 'Blanks after a comma between bytes',
    certainty: 'inferred',
    source: WINE_READER,
  },
  checkSection({ faultyLines }, { report }) {
    for (const line of faultyLines) {
      if (line.kind !== 'value') continue;
      const blanks = line.problems.filter(isBlankProblem);
      const [first, last] = [blanks[0], blanks.at(-1)];
      if (first === undefined || last === undefined) continue;
      const isDropped = last.code === 'hex-trailing-blank';
      report({
        span: span(first.span.start, last.span.end),
        message: isDropped
          ? message(
              "Blanks after the last comma of '{name}' make Wine drop the value, and nobody tried it on Windows",
              { name: shownName(line) },
            )
          : message(
              "Between the bytes of '{name}' stand blanks, which Wine skips and nobody tried on Windows",
              { name: shownName(line) },
            ),
        fixes: [
          safeFix(
            message('Remove the blanks'),
            ...blanks.map((problem) => replaceWith(problem.span, '')),
          ),
        ],
      });
    }
  },
};

export default rule;

function isBlankProblem({ code }: RegProblem): boolean {
  return code === 'hex-blank' || code === 'hex-trailing-blank';
}
