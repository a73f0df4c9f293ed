import { message } from '../../message';
import { insertAt, replaceWith } from '../../text/edit';
import { textOf } from '../../text/span';
import { choiceFix, preferredFix } from '../editFix';
import type { Rule } from '../rule';
import { shorten, shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-string-trailing-text',
    languages: ['reg'],
    severity: 'error',
    title: 'Text after the closing quote of a string',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'data-trailing-text': (problem, line, { document }) => {
      const { span } = problem;
      const text = shorten(textOf(document.text, span));
      const before = document.text.slice(0, span.start).trimEnd().length;
      return {
        message: message(
          "Only a comment with ';' may follow the string, so Windows drops '{name}' because of '{text}'",
          { name: shownName(line), text },
        ),
        fixes: [
          preferredFix(message('Make the text a comment'), insertAt(span.start, '; ')),
          choiceFix(
            message("Remove '{text}'", { text }),
            replaceWith({ start: before, end: span.end }, ''),
          ),
        ],
      };
    },
  },
};

export default rule;
