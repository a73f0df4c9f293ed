import type { EditFix } from '../../finding';
import { message } from '../../message';
import { insertAt, replaceWith } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import type { Span } from '../../text/span';
import { choiceFix, preferredFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reg-key-trailing-text',
    languages: ['reg'],
    severity: 'warning',
    title: 'Something follows the key in its line',
    certainty: 'observed',
    source: 'Wine 8.0 and the parser of PowerToys ignore it; not tried on Windows',
  },
  problems: {
    'key-trailing-text': ({ span }, line, { document }) => ({
      message: message("Windows ignores what follows the last ']' of a key line"),
      fixes: fixesFor(document.text, line.span, span),
    }),
  },
};

export default rule;

/** What looks like a value is meant for a line of its own. */
function fixesFor(text: string, line: Span, place: Span): readonly EditFix[] {
  const comment = choiceFix(message('Make the text a comment'), insertAt(place.start, '; '));
  if (!/^["@][^]*=/.test(text.slice(place.start, place.end))) return [comment];
  const before = /[ \t]*$/.exec(text.slice(line.start, place.start))?.[0].length ?? 0;
  const gap = { start: place.start - before, end: place.start };
  const title = message('Move the value into a line of its own');
  return [preferredFix(title, replaceWith(gap, lineEndingOf(text))), comment];
}
