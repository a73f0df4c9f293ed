import { message } from '../../message';
import { insertAt } from '../../text/edit';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-dword-empty',
    languages: ['reg'],
    severity: 'error',
    title: 'A dword without digits',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'dword-empty': (problem, line) => {
      const values = { name: shownName(line) };
      const isComment = line.kind === 'value' && line.commentSpan !== undefined;
      return {
        message: isComment
          ? message(
              "The dword '{name}' has no digits; Wine reads 0 before a comment and nobody tried it on Windows",
              values,
            )
          : message("The dword '{name}' has no digits, so Windows drops it", values),
        ...(isComment ? { severity: 'warning' } : {}),
        fixes: [
          choiceFix(
            message("Write '{digits}'", { digits: '00000000' }),
            insertAt(problem.span.end, '00000000'),
          ),
        ],
      };
    },
  },
};

export default rule;
