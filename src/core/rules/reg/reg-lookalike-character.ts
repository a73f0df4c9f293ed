import { message } from '../../message';
import { isTypographicQuote } from '../../reg/characters';
import { replaceWith } from '../../text/edit';
import { textOf } from '../../text/span';
import { safeFix } from '../editFix';
import type { ProblemExplanation, Rule } from '../rule';
import { revivingFix } from './revivingFix';

/** U+FF01 to U+FF5E stand for U+0021 to U+007E. */
const FULL_WIDTH_DISTANCE = 0xfee0;

const quote: ProblemExplanation = ({ span }, _line, { document }) => ({
  message: message(
    "Windows knows no quote but '\"' and skips this line; word processors and web pages put in others",
  ),
  fixes: [
    revivingFix(
      document.text,
      span.start,
      message("Write '\"'"),
      replaceWith(span, withPlainQuotes(textOf(document.text, span))),
    ),
  ],
});

const blank: ProblemExplanation = ({ span }, line, { document }) => {
  const text = textOf(document.text, span);
  const code = text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const replacement = text.replace(ZERO_WIDTH, '').replace(/[^]/g, ' ');
  const title =
    replacement === '' ? message('Remove the invisible character') : message('Write a space');
  const words = textOf(document.text, line.span).replace(/^[ \t]+|[ \t\r\n]+$/g, '');
  if (words === text) {
    return {
      severity: 'hint',
      message: message(
        'This line only looks empty, it holds the character U+{code}; Windows skips it, and nothing is lost',
        { code },
      ),
      fixes: [safeFix(message('Remove the invisible character'), replaceWith(span, ''))],
    };
  }
  return {
    message: message(
      'The character U+{code} looks like a blank or like nothing and is neither to Windows, which skips this line',
      { code },
    ),
    fixes: [revivingFix(document.text, span.start, title, replaceWith(span, replacement))],
  };
};

const fullWidth: ProblemExplanation = ({ span }, _line, { document }) => {
  const sign = textOf(document.text, span);
  const ascii = String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_DISTANCE);
  return {
    message: message(
      "'{sign}' is the full-width form of '{ascii}', which Windows does not know, so it skips this line",
      { sign, ascii },
    ),
    fixes: [
      revivingFix(
        document.text,
        span.start,
        message("Write '{ascii}'", { ascii }),
        replaceWith(span, ascii),
      ),
    ],
  };
};

const rule: Rule = {
  meta: {
    id: 'reg-lookalike-character',
    languages: ['reg'],
    severity: 'error',
    title: 'A character only looks like one of the language',
    certainty: 'observed',
    source:
      'conformance tests of Wine for the registry editor: unquoted names are dropped; Wine 8.0 for blanks',
  },
  problems: {
    'quote-typographic': quote,
    'blank-not-ascii': blank,
    'character-fullwidth': fullWidth,
  },
};

export default rule;

const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/g;

/** The literal with plain quotes at its ends; a quote inside would have ended it. */
function withPlainQuotes(literal: string): string {
  return Array.from(literal, (letter) => {
    return isTypographicQuote(letter.charCodeAt(0)) ? '"' : letter;
  }).join('');
}
