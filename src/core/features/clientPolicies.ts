import policies from '../facts/clientPolicies.json';
import { foldName } from '../reg/keyPath';
import type { HiveName } from '../reg/hives';
import { VALUE_TYPES, type ValueType } from '../reg/valueTypes';

/** One number that a policy value can hold, with what the client makes of it. */
export interface PolicyData {
  readonly value: number;
  /** English, the end of a sentence. */
  readonly meaning: string;
}

/** A value below the policy keys of the Lync and Skype for Business client. */
export interface PolicyValue {
  /** As the documentation writes it; the registry ignores the case of letters. */
  readonly name: string;
  readonly type: ValueType;
  /** What it is for, in English, without the full stop at its end. */
  readonly description: string;
  /** The numbers that are allowed; empty for a string and where every number is. */
  readonly data: readonly PolicyData[];
}

/** Where the facts were read. */
export const POLICY_SOURCE = policies.source;

/** The name of the program that reads the policies. */
export const POLICY_CLIENT = policies.client;

/** The keys that the client reads policies from, in both hives; the computer's win over the user's. */
export const POLICY_KEYS: readonly { readonly hive: HiveName; readonly key: string }[] =
  policies.hives.flatMap((hive) => policies.keys.map((key) => ({ hive: hive as HiveName, key })));

const VALUES: readonly PolicyValue[] = policies.values.flatMap((value) => {
  const type = VALUE_TYPES.find((each) => each.name === value.type);
  return type === undefined ? [] : [{ ...value, type }];
});

const KEYS = new Set(policies.keys.map(foldName));
const HIVES = new Set<string>(policies.hives);
const KEY_LENGTHS = new Set(policies.keys.map((key) => key.length));
const BY_NAME = new Map(VALUES.map((value) => [foldName(value.name), value]));

/** All policy values of the key below this hive; empty for every other key. */
export function policyValues(hive: HiveName, key: string): readonly PolicyValue[] {
  // Folding keeps the length, and is not needed for nearly all keys of a large file.
  if (!KEY_LENGTHS.has(key.length) || !HIVES.has(hive)) return [];
  return KEYS.has(foldName(key)) ? VALUES : [];
}

/** The policy value of this key and name; `undefined` when it is not known. */
export function policyValue(hive: HiveName, key: string, name: string): PolicyValue | undefined {
  const value = BY_NAME.get(foldName(name));
  return value !== undefined && policyValues(hive, key).length > 0 ? value : undefined;
}
