import type { EditFix } from '../../finding';
import { message, type Message } from '../../message';
import type { SchemaProblem, SchemaProblemKind } from '../../schema/schemaProblem';
import { replaceWith } from '../../text/edit';
import type { Report, RuleContext } from '../rule';

/**
 * Reports the schema problems of some kinds. How bad one is, the schema says beside the keyword.
 *
 * @param kinds - The kinds that the rule is about.
 * @param explain - The sentence for one problem.
 */
export function reportSchemaProblems(
  context: RuleContext,
  kinds: readonly SchemaProblemKind[],
  explain: (problem: SchemaProblem) => Message,
): void {
  for (const problem of context.schemaProblems()) {
    if (!kinds.includes(problem.kind)) continue;
    context.report(toReport(problem, explain(problem)));
  }
}

function toReport(problem: SchemaProblem, text: Message): Report {
  return {
    span: problem.span,
    severity: problem.severity,
    message: text,
    fixes: problem.nearest === undefined ? [] : [nearestFix(problem, problem.nearest)],
  };
}

/** A near name is a guess at what was meant, so nobody gets it without being asked. */
function nearestFix(problem: SchemaProblem, nearest: string): EditFix {
  return {
    kind: 'edit',
    title: message("Write '{nearest}'", { nearest }),
    safe: false,
    preferred: true,
    edits: [replaceWith(problem.span, nearest)],
  };
}
