import { message } from '../../message';
import type { Rule } from '../rule';
import { mendFixes } from './mendBytes';
import { shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-continuation-missing',
    languages: ['reg'],
    severity: 'error',
    title: 'No backslash before more bytes in the next line',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'continuation-missing': (_problem, line, { document }) => ({
      message: message(
        "Without a backslash '{name}' ends here, so Windows stores it without the bytes of the next line",
        { name: shownName(line) },
      ),
      fixes:
        line.kind === 'value' ? mendFixes(document.text, line, message('Continue the bytes')) : [],
    }),
  },
};

export default rule;
