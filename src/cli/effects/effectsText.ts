import { createLineIndex, lineAt, type DocumentEffect } from '../../core';
import { printable } from '../printable';
import type { EffectsReporter } from './effectsReporter';
import { preferenceLines } from './preferenceText';
import { shownData } from './shownData';
import { shownKey, shownName } from './shownPlace';

/**
 * Writes for people: the file's name, then a line for each effect with the number of the line that
 * has it. Values of a registry file stand below the line of the key that they go to; the effects of a
 * preference file say the whole place each, and have what they depend on below them.
 */
export function effectsText(): EffectsReporter {
  let fileCount = 0;
  let effectCount = 0;
  return {
    *file(name, { text }, effects) {
      const index = createLineIndex(text);
      const width = String(index.starts.length).length + 2;
      fileCount++;
      yield `${printable(name)}\n`;
      for (const effect of effects) {
        if (effect.op !== 'none') effectCount++;
        const line = String(lineAt(index, effect.span.start) + 1).padStart(width);
        const [first = '', ...more] = shownEffect(effect);
        yield `${line}  ${printable(first)}\n`;
        for (const words of more) yield `${' '.repeat(width)}    ${printable(words)}\n`;
      }
    },
    end: () =>
      fileCount === 0
        ? 'No registry file or registry items to list\n'
        : `${counted(effectCount, 'effect')} in ${counted(fileCount, 'file')}\n`,
  };
}

function shownEffect(effect: DocumentEffect): readonly string[] {
  return 'targeting' in effect ? preferenceLines(effect) : [shownRegEffect(effect)];
}

function shownRegEffect(effect: Exclude<DocumentEffect, { readonly targeting: unknown }>): string {
  switch (effect.op) {
    case 'createKey':
      return `create key ${shownKey(effect)}`;
    case 'deleteKey':
      return `delete key ${shownKey(effect)}`;
    case 'setValue':
      return `  set ${shownName(effect.name)} = ${shownData(effect.type, effect.data)}`;
    case 'deleteValue':
      return `  delete ${shownName(effect.name)}`;
  }
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'No' : count} ${noun}${count === 1 ? '' : 's'}`;
}
