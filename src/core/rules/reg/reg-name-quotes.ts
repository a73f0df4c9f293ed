import type { EditFix } from '../../finding';
import { message } from '../../message';
import { insertAt, replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import { choiceFix, preferredFix } from '../editFix';
import type { Rule } from '../rule';
import { escapeLoose } from './looseLiteral';
import { revivingFix } from './revivingFix';
import { shorten } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-name-quotes',
    languages: ['reg'],
    severity: 'error',
    title: 'A value name is not in double quotes',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'name-unquoted': (problem, _line, { document }) => ({
      message: message("A value name stands in double quotes, so Windows skips '{name}'", {
        name: shorten(textOf(document.text, problem.span)),
      }),
      fixes: unquotedFixes(document.text, problem.span),
    }),
    'name-single-quoted': (problem, _line, { document }) => ({
      message: message(
        'A value name stands in double quotes and not in apostrophes, so Windows skips {name}',
        { name: shorten(textOf(document.text, problem.span)) },
      ),
      fixes: [quoteFix(document.text, problem.span)],
    }),
    'name-unterminated': (problem, _line, { document }) => ({
      message: message('The value name has no closing quote, so Windows drops the value'),
      fixes: closeFixes(document.text, problem.span),
    }),
  },
};

export default rule;

function quoteFix(text: string, place: Span): EditFix {
  const name = textOf(text, place)
    .replace(/^'(.*)'$/, '$1')
    .replace(/^"|"$/g, '');
  const after = /[^\r\n]*/.exec(text.slice(place.end, place.end + 80))?.[0] ?? '';
  const title = message('Put the name in double quotes');
  const edit = replaceWith(place, `"${escapeLoose(name)}"`);
  // Text with an equal sign somewhere, and words without any quote around them, may be no value at all.
  const isValue = /^[ \t]*=[ \t]*(?:"|dword:|hex[:(]|-[ \t]*$)/.test(after);
  const isName = name.length < place.end - place.start || !/[ \t]/.test(name);
  return isValue && isName
    ? revivingFix(text, place.start, title, edit)
    : preferredFix(title, edit);
}

/** Words before a name in quotes are a remark that lacks its sign, and no part of the name. */
function unquotedFixes(text: string, place: Span): readonly EditFix[] {
  const remark = /^[^"]*[^" \t][ \t]+(?="[^"]+"$)/.exec(textOf(text, place))?.[0];
  if (remark === undefined) return [quoteFix(text, place)];
  const words = { start: place.start, end: place.start + remark.length };
  return [
    choiceFix(message("Make the line a comment with ';'"), insertAt(place.start, '; ')),
    choiceFix(message("Remove '{text}'", { text: shorten(remark.trim()) }), replaceWith(words, '')),
  ];
}

/** The quote that is missing before the first equal sign, or the backslash before the one there is. */
function closeFixes(text: string, place: Span): readonly EditFix[] {
  const written = textOf(text, place);
  const escaped = /(?<!\\)(?:\\\\)*\\"[ \t]*(?==|$)/.exec(written);
  if (escaped !== null) {
    const quote = place.start + written.indexOf('"', escaped.index);
    return [
      preferredFix(message('Double the backslash before the closing quote'), insertAt(quote, '\\')),
    ];
  }
  const equals = written.indexOf('=', 1);
  const nameEnd = (equals < 0 ? written : written.slice(0, equals)).trimEnd().length;
  const isFollowed = equals >= 0 || /^[ \t]*=/.test(text.slice(place.end, place.end + 40));
  if (nameEnd <= 1 || !isFollowed) return [];
  return [preferredFix(message('Close the name'), insertAt(place.start + nameEnd, '"'))];
}
