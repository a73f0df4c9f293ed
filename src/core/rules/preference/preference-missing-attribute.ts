import { message } from '../../message';
import type { Rule } from '../rule';
import { reportSchemaProblems } from './schemaReports';

const rule: Rule = {
  meta: {
    id: 'preference-missing-attribute',
    languages: ['gpp'],
    severity: 'error',
    title: 'The element lacks an attribute that the client needs',
    certainty: 'documented',
    source: '[MS-GPPREF] 2.2.1.1.2 (clsid) and 2.2.1.22 (bool and not of a filter)',
  },
  check(context) {
    reportSchemaProblems(context, ['missing-attribute'], ({ name, parent, severity }) =>
      severity === 'error'
        ? message("'{parent}' has no attribute '{name}', which the client needs to process it", {
            name,
            parent,
          })
        : message("'{parent}' has no attribute '{name}', which the specification asks for", {
            name,
            parent,
          }),
    );
  },
};

export default rule;
