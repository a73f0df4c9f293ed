import type { EditFix } from '../../finding';
import { message } from '../../message';
import { replaceWith, type TextEdit } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import { textOf, type Span } from '../../text/span';
import { preferredFix, safeFix } from '../editFix';
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
  const title = message('Move the text into a line of its own');
  const move = (line: string): TextEdit => replaceWith(place, `${lineEndingOf(text)}${line}`);
  // A key or a value lacks no more than its line break, and then what it does is for the author to see.
  if (/^(?:\[|@[ \t]*=|".*=)/.test(words)) return preferredFix(title, move(words));
  return safeFix(title, move(words.startsWith(';') ? words : `; ${words}`));
}
