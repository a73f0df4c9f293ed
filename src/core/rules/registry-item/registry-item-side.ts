import { registryItemOf } from '../../gpp/registryItem';
import { message } from '../../message';
import { isAttributeOn } from '../../xml/attributes';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'registry-item-side',
    languages: ['gpp'],
    severity: 'warning',
    title: 'The hive does not belong to the half of the policy',
    certainty: 'inferred',
    source: "[MS-GPPREF] 2.2.1.1.3, 'userContext': without it the client works as SYSTEM",
  },
  checkItem(item, { document, report }) {
    if (document.language !== 'gpp' || document.side === undefined) return;
    const registry = registryItemOf(item);
    const written = registry?.attributes.hive;
    if (registry === undefined || written === undefined) return;
    const isUserContext = isAttributeOn(item.element, 'userContext');
    const isUserHive = registry.hive === 'HKEY_CURRENT_USER';
    if (document.side === 'machine' && isUserHive && !isUserContext) {
      report({
        span: written.valueSpan,
        message: message(
          "In the computer half of a policy 'HKEY_CURRENT_USER' is the hive of SYSTEM, so no user gets this setting",
        ),
      });
    }
    if (document.side === 'user' && registry.hive === 'HKEY_LOCAL_MACHINE') {
      report({
        span: written.valueSpan,
        ...(isUserContext ? {} : { severity: 'information' }),
        message: isUserContext
          ? message(
              "The item is applied with the rights of the user, who may not write to 'HKEY_LOCAL_MACHINE', so it fails for everybody but administrators",
            )
          : message(
              "In the user half of a policy 'HKEY_LOCAL_MACHINE' is set for the whole machine as soon as one of the users logs on",
            ),
      });
    }
  },
};

export default rule;
