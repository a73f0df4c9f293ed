import { decodeString } from '../../src/core/reg/hexData';
import type { Expected } from './expected';
import { isUncertainValue } from './exclusions';
import type { RegistryContent, StoredValue } from './registryContent';
import type { WineResult } from './wine';

/** How Wine's result differs from what the core says, one sentence each; empty when it does not. */
export function differences(expected: Expected, actual: WineResult): readonly string[] {
  const found: string[] = [];
  if (actual.exitCode !== undefined && expected.exitCode !== actual.exitCode) {
    found.push(`exit code: core ${expected.exitCode}, Wine ${actual.exitCode}`);
  }
  const keys = new Set([...expected.content.keys(), ...actual.content.keys()]);
  for (const key of keys) found.push(...keyDifferences(key, expected.content, actual.content));
  return found;
}

function keyDifferences(
  key: string,
  expected: RegistryContent,
  actual: RegistryContent,
): readonly string[] {
  const ours = expected.get(key);
  const theirs = actual.get(key);
  if (ours === undefined) return [`only Wine has the key ${key}`];
  if (theirs === undefined) return [`only the core has the key ${key}`];
  const names = new Set([...ours.keys(), ...theirs.keys()]);
  return [...names].flatMap((name) => {
    const ourValue = ours.get(name);
    const theirValue = theirs.get(name);
    if (ourValue !== undefined && theirValue !== undefined && isSame(ourValue, theirValue))
      return [];
    const shown = `core ${showValue(ourValue)}, Wine ${showValue(theirValue)}`;
    return [`${key}: ${JSON.stringify(name)}: ${shown}`];
  });
}

const REG_SZ = 1;

function isSame(ours: StoredValue, theirs: StoredValue): boolean {
  if (ours.type !== theirs.type) return false;
  if (isUncertainValue(ours)) return true;
  if (ours.type === REG_SZ) {
    // An export shows a string up to its first NUL, so nothing behind that can be compared.
    return decodeString(ours.data, 'utf16le') === decodeString(theirs.data, 'utf16le');
  }
  return Buffer.from(ours.data).equals(theirs.data);
}

function showValue(value: StoredValue | undefined): string {
  if (value === undefined) return '(none)';
  return `${value.type}:${Buffer.from(value.data).toString('hex')}`;
}
