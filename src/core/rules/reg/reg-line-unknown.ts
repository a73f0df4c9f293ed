import type { EditFix } from '../../finding';
import { message } from '../../message';
import { insertAt, replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import { choiceFix, safeFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reg-line-unknown',
    languages: ['reg'],
    severity: 'warning',
    title: 'The line is neither a key nor a value nor a comment',
    certainty: 'observed',
    source:
      'conformance tests of Wine for the registry editor and reg.exe, written to pass on Windows',
  },
  problems: {
    'line-unknown': ({ span }, _line, { document }) => ({
      message: message(
        'Windows skips this line without a word, it is neither a key nor a value nor a comment',
      ),
      fixes: [commentFix(document.text, span)],
    }),
  },
};

export default rule;

/** How other languages start a comment; such a line is meant as one for sure. */
const COMMENT_SIGN = /^(?:\/\/+|::+|--+|rem(?=[ \t]|$))[ \t]*/i;

function commentFix(text: string, place: Span): EditFix {
  const title = message("Make the line a comment with ';'");
  const sign = COMMENT_SIGN.exec(textOf(text, place))?.[0];
  if (sign === undefined) return choiceFix(title, insertAt(place.start, '; '));
  return safeFix(title, replaceWith({ start: place.start, end: place.start + sign.length }, '; '));
}
