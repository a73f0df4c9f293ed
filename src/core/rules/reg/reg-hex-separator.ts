import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import type { Rule } from '../rule';
import { safeFix } from '../editFix';
import { mendBytes } from './mendBytes';
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
      const edits = line.kind === 'value' ? mendBytes(document.text, line) : undefined;
      return {
        message: message("Bytes are separated by commas, so '{name}' is dropped", {
          name: shownName(line),
        }),
        fixes: [
          safeFix(
            message('Put commas between the bytes'),
            ...(edits ?? [replaceWith(problem.span, ',')]),
          ),
        ],
      };
    },
  },
};

export default rule;
