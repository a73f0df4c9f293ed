import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { safeFix } from '../editFix';
import type { Rule } from '../rule';
import { shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-hash-comment',
    languages: ['reg'],
    severity: 'error',
    title: "A comment with '#' after data",
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'data-hash-comment': (problem, line) => ({
      message: message("A comment after data starts with ';', so Windows drops '{name}'", {
        name: shownName(line),
      }),
      fixes: [safeFix(message("Start the comment with ';'"), replaceWith(problem.span, ';'))],
    }),
  },
};

export default rule;
