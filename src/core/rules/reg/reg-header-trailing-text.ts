import type { EditFix } from '../../finding';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import { textOf, type Span } from '../../text/span';
import { safeFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reg-header-trailing-text',
    languages: ['reg'],
    severity: 'warning',
    title: 'Something follows the header in its line',
    certainty: 'observed',
    source: 'Wine 8.0 refuses such a file; ten public files have it; not tried on Windows',
  },
  problems: {
    'header-trailing-text': ({ span }, _line, { document }) => ({
      message: message(
        'Nothing should follow the header in its line, not even a blank or a comment: Windows may refuse the whole file',
      ),
      fixes: [trimFix(document.text, span)],
    }),
  },
};

export default rule;

/** What is worth keeping goes into a line of its own, as a comment. */
function trimFix(text: string, place: Span): EditFix {
  const words = textOf(text, place).trim();
  if (words === '') {
    return safeFix(message('Remove the blanks after the header'), replaceWith(place, ''));
  }
  const comment = words.startsWith(';') ? words : `; ${words}`;
  return safeFix(
    message('Move the text into a line of its own'),
    replaceWith(place, `${lineEndingOf(text)}${comment}`),
  );
}
