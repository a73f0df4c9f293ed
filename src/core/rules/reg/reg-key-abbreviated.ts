import { message } from '../../message';
import { hiveByAbbreviation } from '../../reg/hives';
import { replaceWith } from '../../text/edit';
import { textOf } from '../../text/span';
import type { Rule } from '../rule';
import { keyFix } from './keyFix';

const rule: Rule = {
  meta: {
    id: 'reg-key-abbreviated',
    languages: ['reg'],
    severity: 'error',
    title: 'The name of the hive is abbreviated',
    certainty: 'observed',
    source:
      'Windows 7 Inside Out: names of root keys must not be abbreviated; Wine 8.0: regedit drops them, reg.exe does not',
  },
  problems: {
    'key-root-abbreviated': ({ span }, line, { document }) => {
      const abbreviation = textOf(document.text, span);
      const hive = hiveByAbbreviation(abbreviation)?.name ?? abbreviation;
      return {
        message: message(
          "The registry editor does not know '{abbreviation}' in a file and drops this key with the values below it",
          { abbreviation },
        ),
        fixes: [keyFix(line, message("Write '{hive}'", { hive }), replaceWith(span, hive))],
      };
    },
  },
};

export default rule;
