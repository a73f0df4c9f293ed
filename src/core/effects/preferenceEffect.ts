import type { TargetingScope } from '../gpp/targeting';
import type { Message } from '../message';
import type { SettingAction } from '../registry/registrySetting';
import type { Span } from '../text/span';
import type {
  CreateKeyEffect,
  DeleteKeyEffect,
  DeleteValueEffect,
  SetValueEffect,
} from './registryEffect';

/**
 * One thing that a registry item of a preference file does where its targeting lets it, with what it
 * depends on. Replacing a key is two: it is deleted with everything below it and made anew
 * ([MS-GPPREF] 2.2.1.17.1).
 */
export type PreferenceEffect = (
  CreateKeyEffect | DeleteKeyEffect | SetItemValueEffect | DeleteValueEffect | NoEffect
) &
  PreferenceContext;

/**
 * The value gets this type and data; with the action `create` only where it is absent. The key is
 * made where it is absent.
 */
export interface SetItemValueEffect extends Omit<SetValueEffect, 'type' | 'data'> {
  /** The number of the registry type; `undefined` where the file names none that is known. */
  readonly type: number | undefined;
  /** `undefined` where the file does not say beyond doubt what is written; `note` says why. */
  readonly data: Uint8Array | undefined;
}

/** An item that does nothing (`none`), or of which it cannot be told what it does (`unknown`). */
export interface NoEffect {
  readonly op: 'none' | 'unknown';
  /** As written; empty where the attribute is absent. */
  readonly hive: string;
  readonly key: string;
  /** The value's name; `undefined` for a key. */
  readonly name: string | undefined;
  readonly span: Span;
}

/** What an effect of a preference file has beside those of a registry file. */
export interface PreferenceContext {
  /** `undefined` where the item has none that can be read. */
  readonly action: SettingAction | undefined;
  /** The targeting around the item, outermost first, and its own; all of it must let the item through. */
  readonly targeting: readonly TargetingScope[];
  /** The variables in the data that the client puts in before it writes, without percent signs. */
  readonly variables: readonly string[];
  /** Why nothing happens, or why something cannot be told. */
  readonly note: Message | undefined;
}
