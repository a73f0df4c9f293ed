import type { Configuration } from '../config/configuration';
import type { PolicyDocument, PolicyLanguage } from '../document';
import type { Finding, Fix, FindingTag, RelatedPlace, Severity } from '../finding';
import type { Message } from '../message';
import type { RegistrySetting } from '../registry/registrySetting';
import type { SchemaProblem } from '../schema/schemaProblem';
import type { Surroundings } from '../surroundings';
import type { Span } from '../text/span';

/**
 * How sure the fact behind a rule is: `documented` by Microsoft, `observed` in real files or in an
 * independent implementation, or `inferred` from either.
 */
export type Certainty = 'documented' | 'observed' | 'inferred';

export interface RuleMeta {
  /** Kebab-case; never changes its meaning and is never used again for another rule. */
  readonly id: string;
  readonly languages: readonly PolicyLanguage[];
  /** The level of the rule's findings where the user sets no other; a finding may be weaker. */
  readonly severity: Severity;
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

/** What a rule sees: one document, its registry settings and what the user configured. */
export interface RuleContext {
  readonly document: PolicyDocument;
  /** The registry values with the names that the rules ask for, in document order. */
  readonly settings: readonly RegistrySetting[];
  /** What the schemas do not allow; read once for all rules. Nothing for a `.reg` file. */
  readonly schemaProblems: () => readonly SchemaProblem[];
  readonly configuration: Configuration;
  readonly surroundings: Surroundings;
  readonly report: (report: Report) => void;
}

/** One check: a data object beside the page that explains it and the fixtures that show it. */
export interface Rule {
  readonly meta: RuleMeta;
  /** The names of the values that the rule looks at; others are not read for it. */
  readonly valueNames?: readonly string[];
  check(context: RuleContext): void;
}

/** Fills in what a report leaves out. */
export function toFinding(meta: RuleMeta, report: Report, severity: Severity): Finding {
  return {
    rule: meta.id,
    severity,
    span: report.span,
    message: report.message,
    related: report.related ?? [],
    fixes: report.fixes ?? [],
    tags: report.tags ?? [],
  };
}
