import type { EditFix } from '../../finding';
import { message } from '../../message';
import type { RegProblem } from '../../reg/tree';
import { replaceWith } from '../../text/edit';
import type { Rule, RegProblemLine } from '../rule';
import { preferredFix } from '../editFix';
import { hasBytesBelow, mendFixes } from './mendBytes';
import { shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-continuation-comma-missing',
    languages: ['reg'],
    severity: 'error',
    title: 'No comma before the backslash that continues bytes',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'continuation-without-comma': (problem, line, { document }) => ({
      message: message(
        "A backslash continues bytes only after a comma, so Windows drops '{name}'",
        { name: shownName(line) },
      ),
      fixes: fixesOf(document.text, problem, line),
    }),
  },
};

export default rule;

function fixesOf(text: string, problem: RegProblem, line: RegProblemLine): readonly EditFix[] {
  if (line.kind !== 'value') return [];
  if (!hasBytesBelow(text, line)) {
    return [preferredFix(message('Remove the backslash'), replaceWith(problem.span, ''))];
  }
  // A single digit is half of a byte whose other half stands in the next line.
  if (!/[0-9a-f]{2}[ \t]*$/i.test(text.slice(line.dataSpan.start, problem.span.start))) return [];
  return mendFixes(text, line, message('Put a comma before the backslash'));
}
