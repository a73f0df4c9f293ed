import { message } from '../../message';
import type { Rule } from '../rule';
import { reportSchemaProblems } from './schemaReports';

const rule: Rule = {
  meta: {
    id: 'preference-unknown-attribute',
    languages: ['gpp'],
    severity: 'warning',
    title: 'The attribute is not one of this element',
    certainty: 'inferred',
    source: '[MS-GPPREF] 2.2.1 and the attributes of files that the console wrote',
  },
  check(context) {
    reportSchemaProblems(context, ['unknown-attribute'], ({ name, parent, nearest }) =>
      nearest === undefined
        ? message("'{parent}' has no attribute '{name}', so the client does not read it", {
            name,
            parent,
          })
        : message(
            "'{parent}' has no attribute '{name}', so the client does not read it; '{nearest}' is one",
            { name, parent, nearest },
          ),
    );
  },
};

export default rule;
