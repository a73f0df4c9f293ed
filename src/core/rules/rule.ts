import type { Certainty } from '../certainty';
import type { Configuration } from '../config/configuration';
import type { PolicyDocument } from '../document';
import {
  SEVERITIES,
  type Finding,
  type FindingTag,
  type Fix,
  type RelatedPlace,
  type Severity,
} from '../finding';
import type { PreferenceItem } from '../gpp/preferenceDocument';
import type { Message } from '../message';
import type { PolicyLanguage } from '../policyLanguage';
import type { PolicyObjectView } from '../policyObject/policyObject';
import type {
  RegBodyLine,
  RegHeader,
  RegLine,
  RegProblem,
  RegProblemCode,
  RegSection,
  RegValueLine,
} from '../reg/tree';
import type { OpenRegKey } from '../registry/openKeys';
import type { RegistrySetting } from '../registry/registrySetting';
import type { SchemaProblem } from '../schema/schemaProblem';
import type { Surroundings } from '../surroundings';
import type { Span } from '../text/span';

/** What is to know of a rule besides what it checks. */
export interface RuleMeta {
  /** Kebab-case; never changes its meaning and is never used again for another rule. */
  readonly id: string;
  readonly languages: readonly PolicyLanguage[];
  /** The level of the rule's findings where the user sets no other; a finding may be weaker. */
  readonly severity: Severity;
  /** Set for a rule that says nothing until the user gives it a level. */
  readonly defaultLevel?: 'off';
  /** What is wrong, in a few words. */
  readonly title: string;
  readonly certainty: Certainty;
  /** Where the fact was read. */
  readonly source: string;
}

/** A finding as a rule states it; the engine adds the rule and its severity. */
export interface Report {
  readonly span: Span;
  readonly message: Message;
  /** Weaker than the rule's own severity, for what the rule mentions in passing. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  readonly tags?: readonly FindingTag[];
}

/** What a rule sees: one document, its registry settings, what is known around it and what the user configured. */
export interface RuleContext {
  readonly document: PolicyDocument;
  /** The registry values with the names that the rules ask for, in document order. */
  readonly settings: readonly RegistrySetting[];
  /** What the schemas do not allow; read once for all rules. Nothing for a `.reg` file. */
  readonly schemaProblems: () => readonly SchemaProblem[];
  readonly configuration: Configuration;
  readonly surroundings: Surroundings;
  /** What is known of the other files of the policy; `undefined` for a file that lies by itself. */
  readonly policyObject: PolicyObjectView | undefined;
  readonly report: (report: Report) => void;
}

/** The section of a `.reg` file that is being looked at; its lines are read once for all rules. */
export interface RegSectionView {
  readonly section: RegSection;
  /** The lines below the key line. */
  readonly lines: readonly RegBodyLine[];
  /** Those of the lines that have a problem, which are few. */
  readonly faultyLines: readonly RegBodyLine[];
  /** Those of the lines that are values whose data is written as bytes. */
  readonly byteLines: readonly RegValueLine[];
  /** The key that the values go to, which is not the section's own when they leak. */
  readonly openKey: OpenRegKey | undefined;
}

/** A line of a `.reg` file that has a problem, the header included. */
export type RegProblemLine = RegHeader | RegLine;

/** What a rule says of one problem that the parser found; its span is that of the problem. */
export type ProblemExplanation = (
  problem: RegProblem,
  line: RegProblemLine,
  context: RuleContext,
) => Omit<Report, 'span'> & { readonly span?: Span };

/**
 * One check: a data object beside the page that explains it and the fixtures that show it. A rule has
 * one or more of the four ways to look; the narrower one is the cheaper.
 */
export interface Rule {
  readonly meta: RuleMeta;
  /** What the rule says of problems that the parser of `.reg` files found, by their codes. */
  readonly problems?: Partial<Readonly<Record<RegProblemCode, ProblemExplanation>>>;
  /**
   * Looks at the sections of a `.reg` file one by one. What it says of a section depends on the
   * section, the open key, the header and the configuration alone, so that an edit in one section
   * needs no second look at the others.
   */
  readonly checkSection?: (view: RegSectionView, context: RuleContext) => void;
  /**
   * Looks at the items of a preference file one by one, in document order. What it says of an item
   * depends on the item itself, the start tags and the targeting of what is around it, the kind of
   * line end, where the file lies and the configuration alone, so that an edit in one item needs no
   * second look at the others. What compares items with each other or reads `settings` or
   * `schemaProblems` is for `check`.
   */
  readonly checkItem?: (item: PreferenceItem, context: RuleContext) => void;
  /**
   * The names of the values that `check` looks at; others are not read for it. A function where the
   * user can add some.
   */
  readonly valueNames?: readonly string[] | ((configuration: Configuration) => readonly string[]);
  /** Looks at the document as a whole, after all sections or items. */
  readonly check?: (context: RuleContext) => void;
}

/** The names of the values that a rule's `check` looks at under a configuration. */
export function valueNamesOf(rule: Rule, configuration: Configuration): readonly string[] {
  const { valueNames = [] } = rule;
  return typeof valueNames === 'function' ? valueNames(configuration) : valueNames;
}

/** The finding of a report, at the level that the configuration gives the rule. */
export function findingOf(meta: RuleMeta, report: Report, configuration: Configuration): Finding {
  return {
    rule: meta.id,
    severity: severityOf(meta, report, configuration),
    span: report.span,
    message: report.message,
    related: report.related ?? [],
    fixes: report.fixes ?? [],
    tags: report.tags ?? [],
  };
}

/**
 * The configured level takes the place of the rule's own; what a rule reports as weaker than its own
 * level never becomes stronger by that.
 */
function severityOf(meta: RuleMeta, report: Report, configuration: Configuration): Severity {
  const level = configuration.rules[meta.id];
  const severity = level === undefined || level === 'off' ? meta.severity : level;
  if (report.severity === undefined) return severity;
  return SEVERITIES.indexOf(report.severity) > SEVERITIES.indexOf(severity)
    ? report.severity
    : severity;
}
