import { formatMessage, targetingText, valueType, type PreferenceEffect } from '../../core';
import { shownKey, shownName } from './shownPlace';
import { shownData } from './shownData';

/** An effect of a preference file for people: what it does, then what it depends on and is to know. */
export function preferenceLines(effect: PreferenceEffect): readonly string[] {
  return [
    shownStep(effect),
    ...effect.targeting.map(({ element, name, conditions }) => {
      const owner = name === '' ? element : `${element} '${name}'`;
      return `if ${targetingText(conditions)} (${owner})`;
    }),
    ...(effect.note === undefined ? [] : [`note: ${formatMessage(effect.note)}`]),
  ];
}

function shownStep(effect: PreferenceEffect): string {
  const place = shownKey(effect);
  switch (effect.op) {
    case 'createKey':
      return `create key ${place}`;
    case 'deleteKey':
      return `delete key ${place}`;
    case 'deleteValue':
      return `delete ${place}: ${shownName(effect.name)}`;
    case 'setValue': {
      const { action, name } = effect;
      return `${action ?? 'set'} ${place}: ${shownName(name)} = ${shownContent(effect)}`;
    }
    case 'none':
    case 'unknown': {
      const words = effect.op === 'none' ? 'no effect on' : 'unknown effect on';
      const name = effect.name === undefined ? '' : `: ${shownName(effect.name)}`;
      return `${words} ${place}${name}`;
    }
  }
}

function shownContent({
  type,
  data,
}: Extract<PreferenceEffect, { readonly op: 'setValue' }>): string {
  if (type !== undefined && data !== undefined) return shownData(type, data);
  const word = type === undefined ? undefined : valueType(type)?.name;
  return word === undefined ? '(unknown)' : `${word} (unknown)`;
}
