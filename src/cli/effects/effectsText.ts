import { createLineIndex, lineAt, type RegistryEffect } from '../../core';
import { printable } from '../printable';
import { shownData } from './shownData';
import type { EffectsReporter } from './effectsReporter';

/**
 * Writes for people: the file's name, then a line for each effect with the number of the line that
 * has it. Values stand below the line of the key that they go to.
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
        effectCount++;
        const line = String(lineAt(index, effect.span.start) + 1).padStart(width);
        yield `${line}  ${printable(shownEffect(effect))}\n`;
      }
    },
    end: () => `${counted(effectCount, 'effect')} in ${counted(fileCount, 'file')}\n`,
  };
}

function shownEffect(effect: RegistryEffect): string {
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

function shownKey({ hive, key }: RegistryEffect): string {
  return key === '' ? hive : `${hive}\\${key}`;
}

function shownName(name: string): string {
  return name === '' ? '(default)' : `"${name}"`;
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'No' : count} ${noun}${count === 1 ? '' : 's'}`;
}
