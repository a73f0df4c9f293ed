/**
 * How much the registry holds (Microsoft's "Registry element size limits"). The page counts the 255
 * characters of a key over its whole path; the systems count each name, as far as is known.
 */
const LONGEST_KEY_NAME = 255;
const LONGEST_VALUE_NAME = 16_383;
const DEEPEST_KEY = 512;

/** Whether there can be a key with this path, which starts below the hive. */
export function isPossibleKey(key: string): boolean {
  // Nearly every path is too short to break either limit.
  if (key.length <= LONGEST_KEY_NAME) return true;
  const names = key.split('\\');
  return names.length <= DEEPEST_KEY && names.every((name) => name.length <= LONGEST_KEY_NAME);
}

/** Whether there can be a value with this name. */
export function isPossibleValueName(name: string): boolean {
  return name.length <= LONGEST_VALUE_NAME;
}
