import { effects, parseDocument, type RegistryEffect } from '../../../src/core';
import { HEADER, KEY } from '../reg/inspect';

/** The effects of a whole `.reg` text. */
export function effectsOfText(text: string): readonly RegistryEffect[] {
  const document = parseDocument('reg', text);
  if (document?.language !== 'reg') throw new Error('A registry file has no tree');
  return effects(document);
}

/** The effects of lines below a right header, each as `showEffect` gives it. */
export function effectsBelowHeader(body: string): string[] {
  return effectsOfText(HEADER + body).map(showEffect);
}

/** The effects of value lines in one key, without the key: `set a 1:6100…` or `delete a`. */
export function effectsInKey(body: string): string[] {
  return effectsOfText(`${HEADER}${KEY}${body}`)
    .slice(1)
    .map(showEffect)
    .map((shown) => shown.replace(' HKEY_CURRENT_USER\\Software\\T', ''));
}

/** The type and bytes that the data sets, as `type:hex`; `(none)` when the line has no effect. */
export function storedOf(data: string, header = HEADER): string {
  const effect = effectsOfText(`${header}${KEY}"v"=${data}\n`)[1];
  return effect?.op === 'setValue' ? `${effect.type}:${hexOf(effect.data)}` : '(none)';
}

/** An effect in one line: `set HIVE\key: name type:hex`. */
export function showEffect(effect: RegistryEffect): string {
  const place = effect.key === '' ? effect.hive : `${effect.hive}\\${effect.key}`;
  switch (effect.op) {
    case 'createKey':
      return `create ${place}`;
    case 'deleteKey':
      return `delete key ${place}`;
    case 'setValue':
      return `set ${place}: ${effect.name} ${effect.type}:${hexOf(effect.data)}`;
    case 'deleteValue':
      return `delete ${place}: ${effect.name}`;
  }
}

export function hexOf(data: Uint8Array): string {
  return Buffer.from(data).toString('hex');
}

/** Text as the registry holds it, in hex: UTF-16LE with one terminator. */
export function utf16Hex(text: string): string {
  return Buffer.from(`${text}\0`, 'utf16le').toString('hex');
}
