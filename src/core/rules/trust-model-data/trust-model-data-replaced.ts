import facts from '../../facts/trustModelData.json';
import { message } from '../../message';
import { keepDefaultsFix } from '../../trustModelData/keepDefaultsFix';
import { appendFixes } from '../../trustModelData/appendFixes';
import { missingDomains } from '../../trustModelData/domainList';
import {
  capturedVariable,
  domainTextOf,
  domainsOf,
  trustModelDataSettings,
} from '../../trustModelData/trustModelDataSetting';
import { quoteList } from '../quoteList';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'trust-model-data-replaced',
    languages: ['reg', 'gpp', 'powershell', 'batch'],
    severity: 'warning',
    title: 'TrustModelData replaces the trusted domains of the client',
    certainty: 'documented',
    source: "KB 2833618; policy 'Trusted Domain List' in lync15.admx and lync16.admx",
  },
  valueNames: [facts.valueName],
  check(context) {
    const required = context.configuration.trustModelData.requiredDomains;
    for (const { setting } of trustModelDataSettings(context.settings)) {
      if (domainTextOf(setting) === undefined || capturedVariable(setting) !== undefined) continue;
      const lost = missingDomains(domainsOf(setting), required);
      if (lost.length === 0) continue;
      context.report({
        span: setting.dataSpan,
        message: message(
          "'TrustModelData' replaces the client's list of trusted domains, so clients stop trusting {domains}",
          { domains: quoteList(lost) },
        ),
        fixes: [keepDefaultsFix(required, setting), ...appendFixes(context, setting)],
      });
    }
  },
};

export default rule;
