import { message, type Message } from '../../message';
import type { SchemaProblem } from '../../schema/schemaProblem';
import { quoteList } from '../quoteList';
import type { Rule } from '../rule';
import { reportSchemaProblems } from './schemaReports';

const rule: Rule = {
  meta: {
    id: 'preference-value',
    languages: ['gpp'],
    severity: 'error',
    title: 'The value is not one that the attribute can have',
    certainty: 'documented',
    source: '[MS-GPPREF] 2.2.1: the values of each attribute',
  },
  check(context) {
    reportSchemaProblems(context, ['value-not-allowed', 'value-malformed'], explain);
  },
};

export default rule;

function explain({ name, parent, allowed, kind, severity }: SchemaProblem): Message {
  // A list that is open in reality is a hint in the schema, and Windows may well know the value.
  if (severity === 'hint') {
    return message("'{name}' of '{parent}' has a value that is not documented", { name, parent });
  }
  if (allowed !== undefined && allowed.length > 0) {
    return message("'{name}' of '{parent}' can be {allowed}, and the client knows no other value", {
      name,
      parent,
      allowed: quoteList(allowed),
    });
  }
  return kind === 'value-malformed'
    ? message("The value of '{name}' has not the form that the client reads", { name, parent })
    : message("'{name}' of '{parent}' cannot have this value", { name, parent });
}
