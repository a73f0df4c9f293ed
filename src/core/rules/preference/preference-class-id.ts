import { message } from '../../message';
import type { Rule } from '../rule';
import { reportSchemaProblems } from './schemaReports';

const rule: Rule = {
  meta: {
    id: 'preference-class-id',
    languages: ['gpp'],
    severity: 'error',
    title: 'The class id is not that of the element',
    certainty: 'documented',
    source: '[MS-GPPREF] 2.2.1.1.2: the client needs the class id to process the settings',
  },
  check(context) {
    reportSchemaProblems(context, ['class-id-mismatch'], ({ name, parent, nearest }) =>
      message(
        "The class id of '{element}' is '{expected}', with another one the client does not process it",
        {
          element: parent === '' ? name : parent,
          expected: nearest ?? '',
        },
      ),
    );
  },
};

export default rule;
