import type { PolicySide } from '../../gpp/policySide';
import { preferenceTypeByRoot } from '../../gpp/preferenceTypes';
import { message, type Message } from '../../message';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'preference-side',
    languages: ['gpp'],
    severity: 'warning',
    title: 'The client does not process the items in this half of a policy',
    certainty: 'documented',
    source:
      '[MS-GPPREF], product note 1 to 2.2.1: which types are not implemented for the computer and for the user',
  },
  checkItem({ kind, element }, { document, report }) {
    if (document.language !== 'gpp' || document.side === undefined) return;
    const type = preferenceTypeByRoot(document.preferences.type);
    const item = type?.items.find((each) => each.element === kind);
    if (item?.ignoredOn !== document.side) return;
    report({ span: element.nameSpan, message: explain(kind, document.side) });
  },
  check({ document, report }) {
    if (document.language !== 'gpp' || document.side === undefined) return;
    const { root, type, items } = document.preferences;
    if (items.length === 0 || preferenceTypeByRoot(type)?.ignoredOn !== document.side) return;
    report({ span: root.nameSpan, message: explain(type, document.side) });
  },
};

export default rule;

function explain(name: string, side: PolicySide): Message {
  return side === 'machine'
    ? message("Windows does not process '{name}' in the computer half of a policy", { name })
    : message("Windows does not process '{name}' in the user half of a policy", { name });
}
