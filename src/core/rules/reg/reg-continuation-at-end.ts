import { message } from '../../message';
import { COMMA, trimBlanks } from '../../reg/characters';
import { replaceWith } from '../../text/edit';
import type { Rule } from '../rule';
import { preferredFix } from '../editFix';
import { shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-continuation-at-end',
    languages: ['reg'],
    severity: 'warning',
    title: 'The file ends in the middle of bytes',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'continuation-at-end': (problem, line, { document: { text } }) => {
      const before = trimBlanks(text, 0, problem.span.start);
      const start = text.charCodeAt(before - 1) === COMMA ? before - 1 : problem.span.start;
      return {
        message: message(
          "The file ends where '{name}' should go on, so Windows stores the bytes up to here, and drops them once a line is added below",
          { name: shownName(line) },
        ),
        fixes: [
          preferredFix(
            message("End '{name}' here", { name: shownName(line) }),
            replaceWith({ start, end: problem.span.end }, ''),
          ),
        ],
      };
    },
  },
};

export default rule;
