import type { HiveName } from '../reg/hives';
import type { Span } from '../text/span';

/**
 * One thing that applying a document does to the registry. The kinds are told apart by `op`; a
 * language whose effects depend on more, such as the targeting of a preference item, adds that to
 * its own kinds.
 */
export type RegistryEffect = CreateKeyEffect | DeleteKeyEffect | SetValueEffect | DeleteValueEffect;

interface KeyPlace {
  readonly hive: HiveName;
  /** The path below the hive in the letters of the document; empty for the hive itself. */
  readonly key: string;
  /** The line or element that has the effect, continuation lines and line end included. */
  readonly span: Span;
}

/** The key is opened, and made with all keys above it where it is absent. */
export interface CreateKeyEffect extends KeyPlace {
  readonly op: 'createKey';
}

/** The key is deleted with everything below it. */
export interface DeleteKeyEffect extends KeyPlace {
  readonly op: 'deleteKey';
}

/** The value gets this type and data, whatever it held before. */
export interface SetValueEffect extends KeyPlace {
  readonly op: 'setValue';
  /** Empty for the default value. */
  readonly name: string;
  /** The number of the registry type, 0 to 0xffffffff. */
  readonly type: number;
  /** What the registry then holds: text as UTF-16LE with its terminator, numbers little-endian. */
  readonly data: Uint8Array;
}

/** The value is deleted; a key that held nothing else stays. */
export interface DeleteValueEffect extends KeyPlace {
  readonly op: 'deleteValue';
  /** Empty for the default value. */
  readonly name: string;
}
