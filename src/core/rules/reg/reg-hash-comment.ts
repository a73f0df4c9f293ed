import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import type { Rule } from '../rule';
import { revivingFix } from './revivingFix';
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
    'data-hash-comment': (problem, line, { document }) => {
      const values = { name: shownName(line) };
      const isDelete = line.kind === 'value' && line.data.kind === 'delete';
      const title = message("Start the comment with ';'");
      const edit = replaceWith(problem.span, ';');
      return {
        message: isDelete
          ? message("A comment after '-' starts with ';', so '{name}' is not deleted", values)
          : message("A comment after data starts with ';', so Windows drops '{name}'", values),
        fixes: [revivingFix(document.text, problem.span.start, title, edit)],
      };
    },
  },
};

export default rule;
