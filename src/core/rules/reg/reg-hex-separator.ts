import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import type { Rule } from '../rule';
import { preferredFix } from '../editFix';
import { mendFixes } from './mendBytes';
import { shownName } from './shownName';
import { WINE_READER } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-hex-separator',
    languages: ['reg'],
    severity: 'error',
    title: 'Bytes are separated by another sign than a comma',
    certainty: 'inferred',
    source: WINE_READER,
  },
  problems: {
    'hex-separator': (problem, line, { document }) => {
      const title = message('Put commas between the bytes');
      const fixes = line.kind === 'value' ? mendFixes(document.text, line, title) : [];
      return {
        message: message(
          "Bytes are separated by commas, so Wine drops '{name}', and nobody tried it on Windows",
          {
            name: shownName(line),
          },
        ),
        fixes: fixes.length > 0 ? fixes : [preferredFix(title, replaceWith(problem.span, ','))],
      };
    },
  },
};

export default rule;
