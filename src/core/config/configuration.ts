import trustModelData from '../facts/trustModelData.json';
import type { Severity } from '../finding';

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
}

/** A part of a configuration, as a settings file gives it. */
export interface PartialConfiguration {
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  readonly trustModelData?: { readonly requiredDomains?: readonly string[] };
}

/** What applies where nothing is configured. */
export const DEFAULT_CONFIGURATION: Configuration = {
  rules: {},
  trustModelData: { requiredDomains: trustModelData.defaultDomains },
};

/** Puts `override` over `base`: rules are merged one by one, the domain list is replaced whole. */
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
  };
}
