import { message } from '../../message';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'preference-item-obsolete',
    languages: ['gpp'],
    severity: 'hint',
    title: 'The item is for Windows XP',
    certainty: 'documented',
    source:
      '[MS-GPPREF] 2.2.1.18 and 2.2.1.14: a client knows either the elements of old or those that end with V2',
  },
  checkItem({ kind, element }, { report }) {
    const successor = SUCCESSORS.get(kind);
    if (successor === undefined) return;
    report({
      span: element.nameSpan,
      message: message(
        "'{kind}' is for Windows XP and Server 2003; '{successor}' is what Windows Vista and later have instead",
        { kind, successor },
      ),
      tags: ['deprecated'],
    });
  },
};

export default rule;

const SUCCESSORS: ReadonlyMap<string, string> = new Map([
  ['Task', 'TaskV2'],
  ['ImmediateTask', 'ImmediateTaskV2'],
  ['GlobalPowerOptions', 'GlobalPowerOptionsV2'],
  ['PowerScheme', 'GlobalPowerOptionsV2'],
]);
