import facts from '../../facts/trustModelData.json';
import { message } from '../../message';
import { appendFixes } from '../../trustModelData/appendFixes';
import { missingDomains } from '../../trustModelData/domainList';
import {
  capturedVariable,
  domainTextOf,
  domainsOf,
  trustModelDataSettings,
} from '../../trustModelData/trustModelDataSetting';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'trust-model-data-overwrites',
    languages: ['reg', 'gpp', 'powershell', 'batch'],
    severity: 'information',
    title: 'TrustModelData overwrites the domains that a machine has added',
    certainty: 'documented',
    source: '[MS-GPPREF] 2.2.1.17.1: Update writes the whole value; no format can add to a string',
  },
  valueNames: [facts.valueName],
  check(context) {
    const required = context.configuration.trustModelData.requiredDomains;
    for (const { setting } of trustModelDataSettings(context.settings)) {
      if (domainTextOf(setting) === undefined || capturedVariable(setting) !== undefined) continue;
      // Create leaves a value alone that a machine already has.
      if (setting.action === 'create') continue;
      // A list without the defaults is the finding of 'trust-model-data-replaced', which says more.
      if (missingDomains(domainsOf(setting), required).length > 0) continue;
      context.report({
        span: setting.dataSpan,
        message: message(
          "'TrustModelData' keeps the client's own domains, but overwrites whatever else a machine already has in its list",
        ),
        fixes: appendFixes(context, setting),
      });
    }
  },
};

export default rule;
