import { message } from '../../message';
import { insertAt } from '../../text/edit';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-data-missing',
    languages: ['reg'],
    severity: 'error',
    title: "Nothing after the '=' of a value",
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'data-missing': (problem, line) => ({
      message: message("No data follows the '=' of '{name}', so Windows drops the line", {
        name: shownName(line),
      }),
      fixes: [
        choiceFix(message('Store an empty string'), insertAt(problem.span.end, '""')),
        choiceFix(message('Delete the value'), insertAt(problem.span.end, '-')),
      ],
    }),
  },
};

export default rule;
