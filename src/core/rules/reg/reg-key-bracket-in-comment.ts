import { message } from '../../message';
import { insertAt, replaceWith } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import type { Rule } from '../rule';
import { keyFix } from './keyFix';

const rule: Rule = {
  meta: {
    id: 'reg-key-bracket-in-comment',
    languages: ['reg'],
    severity: 'warning',
    title: 'A bracket in the comment makes the comment part of the name of the key',
    certainty: 'observed',
    source: 'Wine 8.0 and the parser of PowerToys take the last bracket; not tried on Windows',
  },
  problems: {
    'key-bracket-in-comment': ({ span }, line, { document }) => {
      const contentEnd = 'kind' in line && line.kind === 'key' ? line.trailingSpan.end : span.end;
      const place = { start: span.start + 1, end: contentEnd };
      const comment = document.text.slice(place.start, place.end).trim();
      return {
        message: message(
          "A key reaches to the last ']' of its line, so this comment becomes part of the name of the key",
        ),
        fixes: [
          keyFix(
            line,
            message('Move the comment above the key'),
            insertAt(line.span.start, `${comment}${lineEndingOf(document.text)}`),
            replaceWith(place, ''),
          ),
        ],
      };
    },
  },
};

export default rule;
