import type { EditFix } from '../../finding';
import { message } from '../../message';
import { insertAt, replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import { choiceFix, preferredFix, safeFix } from '../editFix';
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
    'line-unknown': ({ span }, _line, { document }) => {
      if (isEndSign(document.text, span)) {
        return {
          severity: 'hint',
          message: message(
            'The character U+001A ended a file in DOS; Windows skips the line, and nothing is lost',
          ),
          fixes: [safeFix(message('Remove the invisible character'), replaceWith(span, ''))],
        };
      }
      const deletion = deletionFix(document.text, span);
      const comment = commentFix(document.text, span);
      if (deletion !== undefined) {
        return {
          message: message(
            'Windows skips this line, the hyphen that deletes a value stands behind its name: \'"name"=-\'',
          ),
          fixes: [deletion, comment],
        };
      }
      return {
        message: message(
          'Windows skips this line without a word, it is neither a key nor a value nor a comment',
        ),
        fixes: [comment],
      };
    },
  },
};

export default rule;

/** Whether the line is the sign by which old programs end a file, in the last line of the text. */
function isEndSign(text: string, place: Span): boolean {
  return textOf(text, place) === '\u001a' && text.slice(place.end).trim() === '';
}

/** A hyphen before a value, as it stands before the path of a key that is deleted. */
const HYPHEN_BEFORE_VALUE = /^-[ \t]*("(?:[^"\\]|\\.)*"|@)[ \t]*=/;

/** What the value is given is of no use to its deletion; `undefined` for every other line. */
function deletionFix(text: string, place: Span): EditFix | undefined {
  const name = HYPHEN_BEFORE_VALUE.exec(textOf(text, place))?.[1];
  if (name === undefined) return undefined;
  return preferredFix(
    message("Write '{name}=-' to delete the value", { name }),
    replaceWith(place, `${name}=-`),
  );
}

/** How other languages start a comment; such a line is meant as one for sure. */
const COMMENT_SIGN = /^(?:\/\/+|::+|--+|rem(?=[ \t]|$))[ \t]*/i;

function commentFix(text: string, place: Span): EditFix {
  const title = message("Make the line a comment with ';'");
  const sign = COMMENT_SIGN.exec(textOf(text, place))?.[0];
  if (sign === undefined) return choiceFix(title, insertAt(place.start, '; '));
  return safeFix(title, replaceWith({ start: place.start, end: place.start + sign.length }, '; '));
}
