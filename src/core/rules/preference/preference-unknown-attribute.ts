import { message } from '../../message';
import type { SchemaProblem } from '../../schema/schemaProblem';
import { pathAt } from '../../xml/walk';
import type { Rule, RuleContext } from '../rule';
import { isCommandAttribute, isNewTask } from '../task/taskItem';
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
    reportSchemaProblems(context, ['unknown-attribute'], (problem) => {
      const { name, parent, nearest } = problem;
      // Where the command of a task has to be, 'task-command-ignored' says.
      if (isCommandOfNewTask(problem, context)) return undefined;
      return nearest === undefined
        ? message("'{parent}' has no attribute '{name}', so the client does not read it", {
            name,
            parent,
          })
        : message(
            "'{parent}' has no attribute '{name}', so the client does not read it; '{nearest}' is one",
            { name, parent, nearest },
          );
    });
  },
};

export default rule;

function isCommandOfNewTask(
  { name, parent, span }: SchemaProblem,
  { document }: RuleContext,
): boolean {
  if (document.language !== 'gpp' || parent !== 'Properties' || !isCommandAttribute(name)) {
    return false;
  }
  const item = pathAt(document.preferences.xml, span.start).at(-2);
  return item?.kind === 'element' && isNewTask(item.name);
}
