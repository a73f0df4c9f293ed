import type { EditFix } from '../../finding';
import { message } from '../../message';
import { insertAt } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import { choiceFix, preferredFix } from '../editFix';
import type { Rule } from '../rule';
import { shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-string-unterminated',
    languages: ['reg'],
    severity: 'error',
    title: 'A string has no closing quote',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'string-unterminated': (problem, line, { document }) => ({
      message: message("The string '{name}' has no closing quote, so Windows drops the value", {
        name: shownName(line),
      }),
      fixes: fixesOf(document.text, problem.span),
    }),
  },
};

export default rule;

function fixesOf(text: string, place: Span): readonly EditFix[] {
  const content = textOf(text, place).slice(1);
  const close = insertAt(place.end, '"');
  // A path that ends in a backslash escapes the quote behind it.
  if (/(?<!\\)(?:\\\\)*\\"$/.test(content)) {
    return [
      preferredFix(
        message('Double the backslash before the closing quote'),
        insertAt(place.end - 1, '\\'),
      ),
      choiceFix(message('Add a closing quote'), close),
    ];
  }
  const isEscape = /(?<!\\)(?:\\\\)*\\$/.test(content);
  const comment = /[ \t]+;[^"]*$/.exec(content);
  if (comment !== null) {
    const end = place.start + 1 + comment.index;
    return [
      choiceFix(message('Add a closing quote at the end'), close),
      choiceFix(message('Add a closing quote before the comment'), insertAt(end, '"')),
    ];
  }
  return [
    preferredFix(message('Add a closing quote'), insertAt(place.end, isEscape ? '\\"' : '"')),
  ];
}
