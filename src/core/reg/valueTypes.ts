import types from '../facts/valueTypes.json';

/** A registry value type that Windows names (`winnt.h`). */
export interface ValueType {
  readonly number: number;
  /** Such as `REG_EXPAND_SZ`. */
  readonly name: string;
  /** What a `.reg` file writes before the colon; a `REG_SZ` may be a quoted string instead. */
  readonly prefix: string;
  /** Whether the bytes are text with a terminator. */
  readonly isText: boolean;
}

/** Every named type, in the order of its number. */
export const VALUE_TYPES: readonly ValueType[] = types;

const BY_NUMBER = new Map(VALUE_TYPES.map((type) => [type.number, type]));

/** The named type with this number; `undefined` for the others, which Windows stores all the same. */
export function valueType(number: number): ValueType | undefined {
  return BY_NUMBER.get(number);
}

/** What stands before the colon of data written as bytes: `hex` for type 3, else `hex(N)`. */
export function hexPrefix(type: number): string {
  return type === 3 ? 'hex' : `hex(${type.toString(16)})`;
}
