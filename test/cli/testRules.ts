import { DEFAULT_CONFIGURATION, message, type LintOptions, type Rule } from '../../src/core';

/** A rule for registry files that does what the test wants. */
export function testRule(check: NonNullable<Rule['check']>): Rule {
  return {
    meta: {
      id: 'test-rule',
      languages: ['reg'],
      severity: 'warning',
      title: 'Test',
      certainty: 'documented',
      source: 'none',
    },
    check,
  };
}

/** A rule that finds each match of a pattern and replaces it. */
export function replacement(pattern: RegExp, newText: string, safe = true): Rule {
  return testRule((context) => {
    for (const match of context.document.text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const edits = [{ span, newText }];
      const fix = { kind: 'edit', title: message('Fix'), safe, preferred: true, edits } as const;
      context.report({ span, message: message('Wrong'), fixes: [fix] });
    }
  });
}

/** Options that run these rules only. */
export function optionsFor(rules: readonly Rule[]): LintOptions {
  return {
    configuration: DEFAULT_CONFIGURATION,
    surroundings: { newGuid: () => '{0}', timestamp: () => '2026-01-01 00:00:00' },
    rules,
  };
}
