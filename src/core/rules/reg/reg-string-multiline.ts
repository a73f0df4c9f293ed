import type { PolicyDocument } from '../../document';
import type { EditFix } from '../../finding';
import { message } from '../../message';
import { encodeString } from '../../reg/hexData';
import { unescapeRegString } from '../../reg/stringEscapes';
import type { RegProblem } from '../../reg/tree';
import { replaceWith } from '../../text/edit';
import type { Span } from '../../text/span';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { escapeLoose } from './looseLiteral';
import { shownName } from './shownName';
import { WINE_TESTS } from './sources';
import { replaceByHex, textEncodingOf } from './writtenData';

const rule: Rule = {
  meta: {
    id: 'reg-string-multiline',
    languages: ['reg'],
    severity: 'error',
    title: 'A string goes on in the next line',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'string-multiline': (problem, line, { document }) => ({
      message: message("A string cannot go on in the next line, so Windows drops '{name}'", {
        name: shownName(line),
      }),
      ...(problem.related === undefined
        ? {}
        : { related: [{ span: problem.related, message: message('The rest of the string') }] }),
      fixes: fixesOf(document, problem),
    }),
  },
};

export default rule;

function fixesOf(document: PolicyDocument, { span, related }: RegProblem): readonly EditFix[] {
  if (related === undefined) return [];
  const place: Span = { start: span.start, end: related.end };
  const content = document.text.slice(place.start + 1, place.end - 1);
  const joined = escapeLoose(content.split(LINE_BREAK).join(' '));
  const lines = content.split(LINE_BREAK).map((line) => unescapeRegString(escapeLoose(line)));
  const bytes = encodeString(lines.join('\r\n'), textEncodingOf(document));
  const join = choiceFix(message('Join the lines'), replaceWith(place, `"${joined}"`));
  if (bytes === undefined) return [join];
  return [
    join,
    choiceFix(
      message('Keep the line breaks by writing the text as bytes'),
      replaceByHex(document.text, place, 1, bytes),
    ),
  ];
}

/** A line end with the blanks around it, and the backslash by which authors try to continue a line. */
const LINE_BREAK = /(?:(?<!\\)\\)?[ \t]*(?:\r\n|\n|\r)[ \t]*/;
