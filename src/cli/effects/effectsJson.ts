import {
  formatMessage,
  type DocumentEffect,
  type PreferenceEffect,
  type TargetingCondition,
} from '../../core';
import type { EffectsReporter } from './effectsReporter';

/** One effect in the report; what does not apply to its `op` is left out. */
export interface JsonEffect {
  readonly op: DocumentEffect['op'];
  readonly hive: string;
  readonly key: string;
  /** The name of the value, empty for the default value. */
  readonly name?: string;
  /** The number of the registry type. */
  readonly type?: number;
  /** The bytes in lower-case hex without separators. */
  readonly data?: string;
  /** The fields from here on are those of preference files. */
  readonly action?: NonNullable<PreferenceEffect['action']>;
  readonly targeting?: readonly JsonTargeting[];
  readonly variables?: readonly string[];
  readonly note?: string;
}

/** The conditions of one element: the item or something around it. */
export interface JsonTargeting {
  readonly element: string;
  readonly name: string;
  readonly conditions: readonly JsonCondition[];
}

/** A condition; `conditions` is there for those in brackets only. */
export interface JsonCondition {
  readonly kind: string;
  readonly bool: 'AND' | 'OR';
  readonly not: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly conditions?: readonly JsonCondition[];
}

/** Writes one JSON array with the effects of all files one after the other, each in its own line. */
export function effectsJson(): EffectsReporter {
  let isFirst = true;
  return {
    *file(_name, _document, effects) {
      for (const effect of effects) {
        const json = JSON.stringify(toJson(effect));
        const separator = isFirst ? '[\n  ' : ',\n  ';
        isFirst = false;
        yield separator + json;
      }
    },
    end: () => (isFirst ? '[]\n' : '\n]\n'),
  };
}

function toJson(effect: DocumentEffect): JsonEffect {
  return 'targeting' in effect
    ? { ...ownFields(effect), ...preferenceFields(effect) }
    : ownFields(effect);
}

function ownFields(effect: DocumentEffect): JsonEffect {
  const { op, hive, key } = effect;
  switch (op) {
    case 'createKey':
    case 'deleteKey':
      return { op, hive, key };
    case 'deleteValue':
      return { op, hive, key, name: effect.name };
    case 'none':
    case 'unknown':
      return { op, hive, key, ...(effect.name === undefined ? {} : { name: effect.name }) };
    case 'setValue': {
      const { name, type, data } = effect;
      return {
        op,
        hive,
        key,
        name,
        ...(type === undefined ? {} : { type }),
        ...(data === undefined ? {} : { data: Buffer.from(data).toString('hex') }),
      };
    }
  }
}

function preferenceFields({
  action,
  targeting,
  variables,
  note,
}: PreferenceEffect): Partial<JsonEffect> {
  return {
    ...(action === undefined ? {} : { action }),
    targeting: targeting.map(({ element, name, conditions }) => ({
      element,
      name,
      conditions: conditions.map(toJsonCondition),
    })),
    ...(variables.length === 0 ? {} : { variables }),
    ...(note === undefined ? {} : { note: formatMessage(note) }),
  };
}

function toJsonCondition(condition: TargetingCondition): JsonCondition {
  const { kind, combination, isNegated, attributes, conditions } = condition;
  return {
    kind,
    bool: combination,
    not: isNegated,
    attributes,
    ...(conditions.length === 0 ? {} : { conditions: conditions.map(toJsonCondition) }),
  };
}
