import { isAppliedOnce } from '../../gpp/filters';
import { actionPlace, itemAction } from '../../gpp/itemAction';
import { setActionEdits } from '../../gpp/itemEdits';
import { message } from '../../message';
import { isAttributeOn } from '../../xml/attributes';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'connection-replaced',
    languages: ['gpp'],
    severity: 'hint',
    title: 'A connection is made anew at every refresh',
    certainty: 'observed',
    source:
      '[MS-GPPREF] 2.2.1.4.1, 2.2.1.15: Replace deletes and makes anew; administrators report lost connections',
  },
  checkItem(item, { report }) {
    const isDrive = item.kind === 'Drive';
    if ((!isDrive && !PRINTERS.has(item.kind)) || itemAction(item) !== 'R') return;
    // The console sets Replace by itself where the item is to be removed with the policy.
    if (isAttributeOn(item.element, 'removePolicy') || isAppliedOnce(item)) return;
    report({
      span: actionPlace(item),
      message: isDrive
        ? message(
            'Replace disconnects the drive and maps it anew at every refresh of the policy, also while it is in use',
          )
        : message(
            'Replace deletes the printer and makes it anew at every refresh of the policy, also while it is in use',
          ),
      fixes: [
        choiceFix(
          message('Set the action to Update, which changes what differs'),
          ...setActionEdits(item, 'U'),
        ),
      ],
    });
  },
};

export default rule;

const PRINTERS: ReadonlySet<string> = new Set(['SharedPrinter', 'LocalPrinter', 'PortPrinter']);
