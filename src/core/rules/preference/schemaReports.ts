import type { EditFix } from '../../finding';
import { message, type Message } from '../../message';
import type { SchemaProblem, SchemaProblemKind } from '../../schema/schemaProblem';
import { replaceWith } from '../../text/edit';
import { span, type Span } from '../../text/span';
import { pathAt } from '../../xml/walk';
import type { Report, RuleContext } from '../rule';

/**
 * Reports the schema problems of some kinds. How bad one is, the schema says beside the keyword.
 *
 * @param kinds - The kinds that the rule is about.
 * @param explain - The sentence for one problem; `undefined` for one that another rule reports.
 */
export function reportSchemaProblems(
  context: RuleContext,
  kinds: readonly SchemaProblemKind[],
  explain: (problem: SchemaProblem) => Message | undefined,
): void {
  for (const problem of context.schemaProblems()) {
    if (!kinds.includes(problem.kind)) continue;
    const sentence = explain(problem);
    if (sentence !== undefined) context.report(toReport(context, problem, sentence));
  }
}

function toReport(context: RuleContext, problem: SchemaProblem, text: Message): Report {
  return {
    span: problem.span,
    severity: problem.severity,
    message: text,
    fixes: problem.nearest === undefined ? [] : [nearestFix(context, problem, problem.nearest)],
  };
}

/** A near name is a guess at what was meant, so nobody gets it without being asked. */
function nearestFix(context: RuleContext, problem: SchemaProblem, nearest: string): EditFix {
  return {
    kind: 'edit',
    title: message("Write '{nearest}'", { nearest }),
    safe: false,
    preferred: true,
    edits: placesOf(context, problem).map((place) => replaceWith(place, nearest)),
  };
}

/** What is wrong, and for an element's name the same name in its end tag. */
function placesOf(
  { document }: RuleContext,
  { kind, span: place }: SchemaProblem,
): readonly Span[] {
  if (document.language !== 'gpp' || !kind.endsWith('element')) return [place];
  const element = pathAt(document.preferences.xml, place.start).at(-1);
  if (element?.kind !== 'element' || element.endTag === undefined) return [place];
  const nameStart = element.endTag.start + '</'.length;
  return [place, span(nameStart, nameStart + element.name.length)];
}
