import { message } from '../../message';
import type { Rule } from '../rule';
import { reportSchemaProblems } from './schemaReports';

const rule: Rule = {
  meta: {
    id: 'preference-missing-element',
    languages: ['gpp'],
    severity: 'error',
    title: 'The preference item lacks an element',
    certainty: 'documented',
    source: '[MS-GPPREF] 2.2.1.1: Properties holds what the item does',
  },
  check(context) {
    reportSchemaProblems(context, ['missing-element'], ({ name, parent }) =>
      message("'{parent}' has no '{name}', so the client has nothing to apply", { name, parent }),
    );
  },
};

export default rule;
