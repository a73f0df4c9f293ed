import type { DocumentEffect } from '../../core';

/** The path of a key with its hive. */
export function shownKey({ hive, key }: Pick<DocumentEffect, 'hive' | 'key'>): string {
  return key === '' ? hive : `${hive}\\${key}`;
}

/** The name of a value in quotes. */
export function shownName(name: string): string {
  return name === '' ? '(default)' : `"${name}"`;
}
