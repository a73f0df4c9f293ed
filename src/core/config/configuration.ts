import trustModelData from '../facts/trustModelData.json';
import type { Severity } from '../finding';
import type { ListValueRow } from '../listValues/listValueRow';

/** A severity, or `off` for a rule that shall say nothing. */
export type RuleLevel = Severity | 'off';

/** What the user can decide; complete, so that no rule has to know a default. */
export interface Configuration {
  /** Levels by rule id, for the rules whose own level is not wanted. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly trustModelData: {
    /** The domains that a TrustModelData list has to keep. */
    readonly requiredDomains: readonly string[];
  };
  /** Values that hold a list, besides those that the product knows; the first that fits counts. */
  readonly listValues: readonly ListValueRow[];
}

/** A part of a configuration, as a settings file gives it. */
export interface PartialConfiguration {
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  readonly trustModelData?: { readonly requiredDomains?: readonly string[] };
  readonly listValues?: readonly ListValueRow[];
}

/** What applies where nothing is configured. */
export const DEFAULT_CONFIGURATION: Configuration = {
  rules: {},
  trustModelData: { requiredDomains: trustModelData.defaultDomains },
  listValues: [],
};

/**
 * Puts `override` over `base`: rules are merged one by one, the domain list is replaced whole, and
 * list values come before those of `base`, so that they count where both say something.
 */
export function mergeConfiguration(
  base: Configuration,
  override: PartialConfiguration,
): Configuration {
  return {
    rules: { ...base.rules, ...override.rules },
    trustModelData: {
      requiredDomains:
        override.trustModelData?.requiredDomains ?? base.trustModelData.requiredDomains,
    },
    listValues: [...(override.listValues ?? []), ...base.listValues],
  };
}
