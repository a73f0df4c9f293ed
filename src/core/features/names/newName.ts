import { message, type Message } from '../../message';

/** The longest names that the registry keeps, in UTF-16 units (Microsoft, registry size limits). */
const MAX_LENGTHS = { key: 255, value: 16383 } as const;

/**
 * Why a text cannot be a new name of a key or value; `undefined` when it can. Brackets are allowed:
 * Windows ends a path at the last `]` of its line, whatever the names hold.
 */
export function newNameFault(kind: 'key' | 'value', name: string): Message | undefined {
  const limit = MAX_LENGTHS[kind];
  if (name === '') {
    return kind === 'key'
      ? message('A key must have a name')
      : message('A value without a name is the default value of its key');
  }
  if (/[\0\r\n]/.test(name)) return message('A name cannot hold a line break');
  if (name.length > limit) {
    return message('The name is longer than {limit} characters', { limit });
  }
  return kind === 'key' ? keyNameFault(name) : undefined;
}

function keyNameFault(name: string): Message | undefined {
  if (name.includes('\\')) {
    return message('A key name cannot hold a backslash, which separates a key from the one below');
  }
  if (/^[ \t]|[ \t]$/.test(name)) {
    return message('A blank at an end of the name would become a part of the key');
  }
  if (/\][ \t]*;/.test(name)) {
    return message(
      "A comment cannot start in a name: Windows ends the path at the line's last ']'",
    );
  }
  return undefined;
}
