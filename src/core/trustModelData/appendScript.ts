import facts from '../facts/trustModelData.json';
import { appendScript as listAppendScript } from '../listValues/appendScript';
import type { RegistrySetting } from '../registry/registrySetting';

/**
 * A PowerShell script that adds domains to TrustModelData and keeps what a machine already has; where
 * there is no list it starts from the client's own. It can be run again without effect.
 *
 * @param setting - Where the list is.
 * @param domains - What to add.
 * @param defaults - What to start from where there is no list.
 */
export function appendScript(
  setting: Pick<RegistrySetting, 'hive' | 'key'>,
  domains: readonly string[],
  defaults: readonly string[],
): string {
  return listAppendScript({
    comment: [
      'Adds domains to the list of trusted domains of the Skype for Business client and keeps those that',
      'are there. Where there is no list yet, it starts from the one that is built into the client.',
    ],
    place: { hive: setting.hive, key: setting.key, name: facts.valueName },
    type: 'REG_SZ',
    separators: [','],
    joiner: facts.separator,
    variable: 'domains',
    add: domains,
    defaults,
  });
}
