import { message } from '../../message';
import { childElement } from '../../xml/children';
import type { Rule } from '../rule';
import { isCommandAttribute, isNewTask } from './taskItem';

const rule: Rule = {
  meta: {
    id: 'task-command-ignored',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A command stands where the client does not look',
    certainty: 'observed',
    source:
      '[MS-GPPREF] 2.2.1.18.3: the command of a TaskV2 is in its Task element; recorded by others on Windows',
  },
  checkItem({ kind, properties }, { report }) {
    if (properties === undefined || !isNewTask(kind)) return;
    const hasTask = childElement(properties, 'Task') !== undefined;
    for (const { name, nameSpan } of properties.attributes) {
      if (!isCommandAttribute(name)) continue;
      report({
        span: nameSpan,
        message: hasTask
          ? message("The client does not read '{name}' of '{kind}', it runs what 'Task' says", {
              name,
              kind,
            })
          : message(
              "The client does not read '{name}' of '{kind}', whose command has to be in a 'Task' element, so the task does nothing",
              { name, kind },
            ),
      });
    }
  },
};

export default rule;
