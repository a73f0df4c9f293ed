import facts from '../../facts/trustModelData.json';
import { message } from '../../message';
import { isSameName } from '../../reg/keyPath';
import { addLocationsFix } from '../../trustModelData/addLocationsFix';
import {
  trustModelDataSettings,
  type TrustModelDataSetting,
} from '../../trustModelData/trustModelDataSetting';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'trust-model-data-location',
    languages: ['reg', 'gpp'],
    severity: 'information',
    title: 'TrustModelData is set for Lync 2010 only',
    certainty: 'observed',
    source: "policy 'Trusted Domain List' in lync15.admx and lync16.admx names other keys",
  },
  valueNames: [facts.valueName],
  check(context) {
    const written = trustModelDataSettings(context.settings).filter(({ setting }) => {
      return setting.action !== 'delete';
    });
    for (const group of groupByHive(written)) {
      const [first] = group;
      if (first === undefined || group.some(({ location }) => !location.isLegacy)) continue;
      context.report({
        span: first.setting.keySpan,
        message: message(
          "Only Communicator and Lync 2010 read 'TrustModelData' here, clients of 2013 and later have keys of their own and do not see this list",
        ),
        fixes: [addLocationsFix(context, group)],
      });
    }
  },
};

export default rule;

/** The settings of one hive, and below HKEY_USERS of one user, together. */
function groupByHive(
  settings: readonly TrustModelDataSetting[],
): readonly (readonly TrustModelDataSetting[])[] {
  const groups: TrustModelDataSetting[][] = [];
  for (const candidate of settings) {
    const group = groups.find(([member]) => {
      return (
        member?.setting.hive === candidate.setting.hive &&
        isSameName(member.keyPrefix, candidate.keyPrefix)
      );
    });
    if (group === undefined) groups.push([candidate]);
    else group.push(candidate);
  }
  return groups;
}
