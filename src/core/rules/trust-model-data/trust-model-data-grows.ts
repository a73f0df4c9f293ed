import facts from '../../facts/trustModelData.json';
import { message } from '../../message';
import { addGuardFix } from '../../trustModelData/addGuardFix';
import { unguardedDomains } from '../../trustModelData/appendPattern';
import { trustModelDataSettings } from '../../trustModelData/trustModelDataSetting';
import { quoteList } from '../quoteList';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'trust-model-data-grows',
    languages: ['gpp'],
    severity: 'warning',
    title: 'Appending to TrustModelData without a guard grows it at every refresh',
    certainty: 'inferred',
    source: '[MS-GPPREF] 2.2.1.22: a GETVALUE filter captures the data each time the item applies',
  },
  valueNames: [facts.valueName],
  check(context) {
    for (const { setting } of trustModelDataSettings(context.settings)) {
      const domains = unguardedDomains(setting);
      if (domains.length === 0) continue;
      context.report({
        span: setting.dataSpan,
        message: message(
          "Every refresh of the policy adds {domains} to 'TrustModelData' again, because no targeting condition stops it once the list has it",
          { domains: quoteList(domains) },
        ),
        fixes: addGuardFix(context.document.text, setting, domains),
      });
    }
  },
};

export default rule;
