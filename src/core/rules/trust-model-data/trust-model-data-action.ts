import facts from '../../facts/trustModelData.json';
import type { EditFix } from '../../finding';
import type { PreferenceItem } from '../../gpp/preferenceDocument';
import { message } from '../../message';
import { replaceWith, type TextEdit } from '../../text/edit';
import { setActionEdits } from '../../gpp/itemEdits';
import { trustModelDataSettings } from '../../trustModelData/trustModelDataSetting';
import { attributeOf } from '../../xml/attributes';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'trust-model-data-action',
    languages: ['gpp'],
    severity: 'warning',
    title: 'The action Replace deletes TrustModelData before it writes it',
    certainty: 'documented',
    source: '[MS-GPPREF] 2.2.1.17.1: Replace deletes the value and creates it again',
  },
  valueNames: [facts.valueName],
  check(context) {
    for (const { setting } of trustModelDataSettings(context.settings)) {
      const { origin } = setting;
      if (setting.action !== 'replace' || origin.language !== 'gpp') continue;
      const action = origin.item.properties && attributeOf(origin.item.properties, 'action');
      if (action === undefined) continue;
      context.report({
        span: action.valueSpan,
        message: message(
          "The action 'Replace' deletes 'TrustModelData' at every refresh and writes it anew, so for a moment clients find no list",
        ),
        fixes: [updateFix(origin.item)],
      });
    }
  },
};

export default rule;

/**
 * The console writes Replace together with `removePolicy`, which deletes the value when the policy no
 * longer applies. Update cannot be had without giving that up, so then the fix is a choice.
 */
function updateFix(item: PreferenceItem): EditFix {
  const removePolicy = attributeOf(item.element, 'removePolicy');
  const isRemoved = removePolicy?.value === '1';
  const edits: TextEdit[] = [...setActionEdits(item, 'U')];
  if (isRemoved) edits.push(replaceWith(removePolicy.valueSpan, '0'));
  return {
    kind: 'edit',
    title: isRemoved
      ? message("Use the action 'Update' and keep the value when the policy no longer applies")
      : message("Use the action 'Update'"),
    safe: !isRemoved,
    preferred: true,
    edits,
  };
}
