import type { EditFix } from '../../finding';
import { message } from '../../message';
import { insertAt, replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import type { Rule } from '../rule';
import { preferredFix } from '../editFix';
import { revivingFix } from './revivingFix';
import { shorten, shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-continuation-trailing-text',
    languages: ['reg'],
    severity: 'error',
    title: 'Text after the backslash that continues bytes',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'continuation-trailing-text': (problem, line, { document }) => ({
      message: message(
        "Only a comment with ';' may follow the backslash, so Windows drops '{name}' because of '{text}'",
        { name: shownName(line), text: shorten(textOf(document.text, problem.span)) },
      ),
      fixes: fixesOf(document.text, problem.span),
    }),
  },
};

export default rule;

function fixesOf(text: string, place: Span): readonly EditFix[] {
  const words = textOf(text, place);
  if (words.startsWith('#')) {
    const sign = { start: place.start, end: place.start + 1 };
    return [
      revivingFix(text, place.start, message("Start the comment with ';'"), replaceWith(sign, ';')),
    ];
  }
  if (/^\\+$/.test(words)) {
    return [revivingFix(text, place.start, message('Leave one backslash'), replaceWith(place, ''))];
  }
  const bytes = /^[ \t]*,?[ \t]*(?=[0-9a-f]{2}(?:,|\\|[ \t]*$))/i.exec(words);
  if (bytes !== null) {
    const backslash = text.lastIndexOf('\\', place.start - 1);
    const between = { start: backslash, end: place.start + bytes[0].length };
    return [
      preferredFix(message('Remove the backslash between the bytes'), replaceWith(between, '')),
    ];
  }
  return [preferredFix(message('Make the text a comment'), insertAt(place.start, '; '))];
}
