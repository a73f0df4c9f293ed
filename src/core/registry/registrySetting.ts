import type { PreferenceItem } from '../gpp/preferenceDocument';
import type { HiveName } from '../reg/hives';
import type { RegKeyLine, RegValueLine } from '../reg/tree';
import type { RegistryCommand } from '../script/registryCommand';
import type { ScriptLanguage } from '../script/tree';
import type { Span } from '../text/span';

/**
 * What becomes of the value. A `.reg` line always updates or deletes; a preference item may also
 * create only where the value is absent, or delete and write anew ([MS-GPPREF] 2.2.1.17.1).
 */
export type SettingAction = 'create' | 'replace' | 'update' | 'delete';

/** The data of a registry value, as far as rules compare it; `number` is that of a `REG_DWORD`. */
export type SettingData =
  | { readonly kind: 'text'; readonly type: 'REG_SZ' | 'REG_EXPAND_SZ'; readonly text: string }
  | { readonly kind: 'list'; readonly type: 'REG_MULTI_SZ'; readonly strings: readonly string[] }
  | { readonly kind: 'other'; readonly type: string; readonly number?: number };

/** Data that can be written anew: a text of either type, or a list of strings. */
export type WritableData = Exclude<SettingData, { readonly kind: 'other' }>;

/** Where a setting was read from, for the rules that only one language needs. */
export type SettingOrigin =
  | { readonly language: 'reg'; readonly keyLine: RegKeyLine; readonly line: RegValueLine }
  | { readonly language: 'gpp'; readonly item: PreferenceItem }
  | { readonly language: ScriptLanguage; readonly write: RegistryCommand };

/**
 * One registry value that a document writes or deletes, in terms that all languages share, so that
 * a rule about a value is written once.
 */
export interface RegistrySetting {
  readonly origin: SettingOrigin;
  readonly action: SettingAction;
  readonly hive: HiveName;
  /** The path below the hive as written, without backslashes at its ends. */
  readonly key: string;
  /** The value's name; empty for the default value. */
  readonly name: string;
  /** `undefined` when the value is deleted. */
  readonly data: SettingData | undefined;
  /** The whole value line, preference item or command. */
  readonly span: Span;
  /** The path of the key as written, hive included where it stands before the path. */
  readonly keySpan: Span;
  readonly nameSpan: Span;
  /** The data as written, without quotes; the name where there is no data. */
  readonly dataSpan: Span;
  /** Where the type is written; `undefined` for a string of a `.reg` file, which has no type word. */
  readonly typeSpan: Span | undefined;
}
