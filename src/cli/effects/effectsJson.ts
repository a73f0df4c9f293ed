import type { RegistryEffect } from '../../core';
import type { EffectsReporter } from './effectsReporter';

/** One effect in the report; what does not apply to its `op` is left out. */
export interface JsonEffect {
  readonly op: RegistryEffect['op'];
  readonly hive: string;
  readonly key: string;
  /** The name of the value, empty for the default value. */
  readonly name?: string;
  /** The number of the registry type. */
  readonly type?: number;
  /** The bytes in lower-case hex without separators. */
  readonly data?: string;
}

/** Writes one JSON array with the effects of all files one after the other, each in its own line. */
export function effectsJson(): EffectsReporter {
  let isFirst = true;
  return {
    *file(_name, _document, effects) {
      for (const effect of effects) {
        const separator = isFirst ? '[\n  ' : ',\n  ';
        isFirst = false;
        yield separator + JSON.stringify(toJson(effect));
      }
    },
    end: () => (isFirst ? '[]\n' : '\n]\n'),
  };
}

function toJson(effect: RegistryEffect): JsonEffect {
  const { op, hive, key } = effect;
  switch (op) {
    case 'createKey':
    case 'deleteKey':
      return { op, hive, key };
    case 'deleteValue':
      return { op, hive, key, name: effect.name };
    case 'setValue': {
      const { name, type, data } = effect;
      return { op, hive, key, name, type, data: Buffer.from(data).toString('hex') };
    }
  }
}
