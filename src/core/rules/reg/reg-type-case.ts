import { message } from '../../message';
import { skipBlanks } from '../../reg/characters';
import { replaceWith } from '../../text/edit';
import { textOf } from '../../text/span';
import type { Rule } from '../rule';
import { revivingFix } from './revivingFix';
import { shownName } from './shownName';
import { WINE_READER } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-type-case',
    languages: ['reg'],
    severity: 'error',
    title: 'A type is not in lower case',
    certainty: 'inferred',
    source: WINE_READER,
  },
  problems: {
    'type-case': (problem, line, { document }) => {
      const written = textOf(document.text, problem.span);
      const type = written.toLowerCase().replace(/[ \t]+/g, '');
      const end = skipBlanks(document.text, problem.span.end, document.text.length);
      const place = { start: problem.span.start, end };
      return {
        message: message(
          "The type '{written}' is only known in lower case, so Wine drops '{name}', and nobody tried it on Windows",
          {
            written,
            name: shownName(line),
          },
        ),
        fixes: [
          revivingFix(
            document.text,
            place.start,
            message("Write '{type}'", { type }),
            replaceWith(place, type),
          ),
        ],
      };
    },
  },
};

export default rule;
