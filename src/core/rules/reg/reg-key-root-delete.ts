import { message } from '../../message';
import { textOf } from '../../text/span';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reg-key-root-delete',
    languages: ['reg'],
    severity: 'error',
    title: 'A hive as a whole is to be deleted',
    certainty: 'observed',
    source:
      'source of Wine 8.0: the registry editor ends there with an error; not tried on Windows',
  },
  problems: {
    'key-root-delete': ({ span }, _line, { document }) => ({
      message: message(
        "Windows cannot delete the hive '{hive}', and the rest of the file may not be imported",
        { hive: textOf(document.text, span).replace(/\\+$/, '') },
      ),
    }),
  },
};

export default rule;
