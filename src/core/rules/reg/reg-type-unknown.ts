import type { PolicyDocument } from '../../document';
import type { EditFix } from '../../finding';
import { message } from '../../message';
import type { RegProblem } from '../../reg/tree';
import { textOf } from '../../text/span';
import type { RegProblemLine, Rule } from '../rule';
import { shorten, shownName } from './shownName';
import { WINE_READER } from './sources';
import { typedDataFixes } from './typedDataFixes';

const rule: Rule = {
  meta: {
    id: 'reg-type-unknown',
    languages: ['reg'],
    severity: 'error',
    title: 'A type that a registry file does not know',
    certainty: 'inferred',
    source: WINE_READER,
  },
  problems: {
    'type-unknown': (problem, line, { document }) => ({
      message: message(
        "A registry file knows no type '{type}:', so Wine drops '{name}', and nobody tried it on Windows",
        {
          type: shorten(textOf(document.text, problem.span)),
          name: shownName(line),
        },
      ),
      fixes: fixesOf(document, problem, line),
    }),
  },
};

export default rule;

function fixesOf(
  document: PolicyDocument,
  problem: RegProblem,
  line: RegProblemLine,
): readonly EditFix[] {
  if (line.kind !== 'value') return [];
  const colon = document.text.indexOf(':', problem.span.end);
  const place = { start: colon + 1, end: line.dataSpan.end };
  const type = textOf(document.text, problem.span).toLowerCase();
  return typedDataFixes(document, type, { whole: line.dataSpan, data: place });
}
