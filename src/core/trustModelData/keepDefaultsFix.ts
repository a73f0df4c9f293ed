import facts from '../facts/trustModelData.json';
import type { EditFix } from '../finding';
import { message } from '../message';
import { writeText } from '../registry/settingText';
import type { RegistrySetting } from '../registry/registrySetting';
import { ownDomains } from './domainList';
import { domainsOf } from './trustModelDataSetting';

/**
 * The fix that writes the required domains in front of the domains that the setting has now. It is a
 * choice, not a safe fix: somebody who runs no online service may leave the defaults out on purpose.
 */
export function keepDefaultsFix(required: readonly string[], setting: RegistrySetting): EditFix {
  const own = ownDomains(domainsOf(setting), required);
  return {
    kind: 'edit',
    title:
      own.length === 0
        ? message("Restore the client's own domains")
        : message("Keep the client's own domains and add {domains}", {
            domains: own.map((domain) => `'${domain}'`).join(', '),
          }),
    safe: false,
    preferred: true,
    edits: writeText(setting, [...required, ...own].join(facts.separator)),
  };
}
