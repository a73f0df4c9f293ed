import { effects, formatMessage, parseDocument, targetingText } from '../../../src/core';
import type { DocumentEffect } from '../../../src/core';
import type { PreferenceEffect } from '../../../src/core/effects/preferenceEffect';
import { hexOf } from './effectsIn';

export const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}"';
export const REGISTRY = '<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}"';
export const COLLECTION = '<Collection clsid="{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}"';
export const PLACE = 'hive="HKEY_CURRENT_USER" key="Software\\T"';

/** A Registry.xml with these items. */
export function registryXml(items: string, rootAttributes = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>\r\n${ROOT}${rootAttributes}>${items}</RegistrySettings>`;
}

/** A registry item with these attributes in its `Properties`. */
export function registryItem(properties: string, inside = '', attributes = ''): string {
  return `${REGISTRY} name="n"${attributes}><Properties ${properties}/>${inside}</Registry>`;
}

/** The effects of a whole preference file. */
export function effectsOfPreferences(text: string): readonly PreferenceEffect[] {
  const document = parseDocument('gpp', text);
  if (document?.language !== 'gpp') throw new Error(`No preference file: ${text}`);
  return effects(document).filter(isOfPreferences);
}

function isOfPreferences(effect: DocumentEffect): effect is PreferenceEffect {
  return 'targeting' in effect;
}

/** The effects of items in a Registry.xml, each as `showItemEffect` gives it. */
export function effectsOfItems(items: string): string[] {
  return effectsOfPreferences(registryXml(items)).map(showItemEffect);
}

/** An effect in one line: `update set HIVE\key: name type:hex [note]`. */
export function showItemEffect(effect: PreferenceEffect): string {
  const { op, hive, key, action, note } = effect;
  const words = [`${action ?? '?'} ${op} ${key === '' ? hive : `${hive}\\${key}`}`];
  if ('name' in effect && effect.name !== undefined) words.push(`name=${effect.name}`);
  if (effect.op === 'setValue') words.push(dataOf(effect));
  if (effect.variables.length > 0) words.push(`%${effect.variables.join('% %')}%`);
  if (note !== undefined) words.push(`[${formatMessage(note)}]`);
  return words.join(' ');
}

function dataOf({ type, data }: Extract<PreferenceEffect, { op: 'setValue' }>): string {
  return `${type ?? '?'}:${data === undefined ? '?' : hexOf(data)}`;
}

/** Type and data, or the note instead of it, of one item with these attributes of its value. */
export function storedOfItem(attributes: string, inside = ''): string {
  const properties = `action="U" ${PLACE} name="v" ${attributes}`;
  const item = `${REGISTRY} name="v"><Properties ${properties}>${inside}</Properties></Registry>`;
  const [effect] = effectsOfPreferences(registryXml(item));
  if (effect?.op !== 'setValue') return '(no value)';
  const note = effect.note === undefined ? '' : ` ${formatMessage(effect.note)}`;
  return `${dataOf(effect)}${note}`;
}

/** The targeting of the first effect, a line for each element that has some. */
export function targetingLines(text: string): string[] {
  const [effect] = effectsOfPreferences(text);
  return (effect?.targeting ?? []).map(({ element, name, conditions }) => {
    return `${element} ${name}: ${targetingText(conditions)}`;
  });
}
