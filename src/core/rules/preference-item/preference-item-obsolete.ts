import { message, type Message } from '../../message';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'preference-item-obsolete',
    languages: ['gpp'],
    severity: 'hint',
    title: 'The item is for Windows XP',
    certainty: 'documented',
    source:
      '[MS-GPPREF] 2.2.1.18 and 2.2.1.14: elements of old and those that end with V2; Microsoft, Configure a Scheduled Task Item (cc725745): later versions take a Task too',
  },
  checkItem({ kind, element }, { report }) {
    const successor = SUCCESSORS.get(kind);
    if (successor === undefined) return;
    report({
      span: element.nameSpan,
      message: explain(kind, successor),
      tags: ['deprecated'],
    });
  },
};

export default rule;

/** Of the four only the task is one that Microsoft says later versions take. */
function explain(kind: string, successor: string): Message {
  return kind === 'Task'
    ? message(
        "'{kind}' has the settings of Windows XP, which later versions take too; '{successor}' has those of Windows Vista and later",
        { kind, successor },
      )
    : message(
        "'{kind}' is for Windows XP and Server 2003; '{successor}' is what Windows Vista and later have instead",
        { kind, successor },
      );
}

const SUCCESSORS: ReadonlyMap<string, string> = new Map([
  ['Task', 'TaskV2'],
  ['ImmediateTask', 'ImmediateTaskV2'],
  ['GlobalPowerOptions', 'GlobalPowerOptionsV2'],
  ['PowerScheme', 'GlobalPowerOptionsV2'],
]);
