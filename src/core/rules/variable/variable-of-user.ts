import { variablesOf } from '../../gpp/expandedTexts';
import { variablesCapturedBy } from '../../gpp/filters';
import type { PreferenceItem } from '../../gpp/preferenceDocument';
import { processVariable } from '../../gpp/processVariables';
import type { EditFix } from '../../finding';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { overlaps, type Span } from '../../text/span';
import { attributeValue, isAttributeOn } from '../../xml/attributes';
import { choiceFix } from '../editFix';
import { childElement } from '../../xml/children';
import type { XmlElement } from '../../xml/tree';
import type { Rule } from '../rule';
import { isNewTask } from '../task/taskItem';

const rule: Rule = {
  meta: {
    id: 'variable-of-user',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A variable of the user in the computer half of a policy',
    certainty: 'inferred',
    source: "[MS-GPPREF] 2.2.1.1.3, 'userContext': without it the client works as SYSTEM",
  },
  checkItem(item, { document, report }) {
    if (document.language !== 'gpp' || document.side !== 'machine') return;
    if (isAttributeOn(item.element, 'userContext')) return;
    const uses = variablesOf(document.text, item);
    if (uses.length === 0) return;
    const principals = unusedPrincipals(item);
    const captured = new Set(variablesCapturedBy(item).map((name) => name.toLowerCase()));
    for (const use of uses) {
      const variable = processVariable(use.name);
      if (variable?.of !== 'user' || variable.alsoOfSystem === true) continue;
      if (captured.has(use.name.toLowerCase())) continue;
      if (principals !== undefined && overlaps(principals.span, use.span)) continue;
      report({
        span: use.span,
        // Whoever reads expandable data puts a value in where the client should leave the name.
        ...(use.isInExpandableData ? { severity: 'information' } : {}),
        message: message(
          "The computer half of a policy is applied by SYSTEM, so '{variable}' is not that of any user",
          { variable: `%${use.name}%` },
        ),
        fixes: commonFix(use.span, variable.name),
      });
    }
  },
};

export default rule;

/**
 * The account inside the XML of a task, where `runAs` names the one that the task runs as: the console
 * leaves the user there when SYSTEM is chosen (observed).
 */
function unusedPrincipals({ kind, properties }: PreferenceItem): XmlElement | undefined {
  if (properties === undefined || !isNewTask(kind)) return undefined;
  if ((attributeValue(properties, 'runAs') ?? '') === '') return undefined;
  const task = childElement(properties, 'Task');
  return task && childElement(task, 'Principals');
}

/** Most folders of a user have a counterpart for all users, whose name has a word in front. */
function commonFix(place: Span, name: string): readonly EditFix[] {
  const common = processVariable(`Common${name}`);
  if (common === undefined) return [];
  const variable = `%${common.name}%`;
  return [
    choiceFix(
      message("Write '{variable}', which is of all users", { variable }),
      replaceWith(place, variable),
    ),
  ];
}
