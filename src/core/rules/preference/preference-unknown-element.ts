import { message, type Message } from '../../message';
import type { SchemaProblem } from '../../schema/schemaProblem';
import type { Rule } from '../rule';
import { reportSchemaProblems } from './schemaReports';

const rule: Rule = {
  meta: {
    id: 'preference-unknown-element',
    languages: ['gpp'],
    severity: 'error',
    title: 'The element does not belong into this preference file',
    certainty: 'observed',
    source:
      '[MS-GPPREF] 2.2.1; an item with an unknown filter applied nowhere on Windows (gpo-studio)',
  },
  check(context) {
    reportSchemaProblems(
      context,
      ['unknown-element', 'misplaced-element', 'repeated-element'],
      explain,
    );
  },
};

export default rule;

function explain({ kind, name, parent }: SchemaProblem): Message {
  const values = { name, parent };
  if (parent === '') {
    return message("'{name}' is not the root element of a preference type", values);
  }
  if (kind === 'repeated-element') {
    return message("'{parent}' can have one '{name}' only, this one is not read", values);
  }
  if (parent.startsWith('Filter')) {
    return message(
      "'{name}' is not a targeting condition that Windows knows, so the item applies nowhere",
      values,
    );
  }
  if (kind === 'misplaced-element') {
    return message("'{name}' does not belong into '{parent}', so the client ignores it", values);
  }
  return message("'{name}' is not an element of '{parent}', so the client ignores it", values);
}
