import type { EditFix } from '../../finding';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import type { RegProblem } from '../../reg/tree';
import type { Rule, RegProblemLine } from '../rule';
import { preferredFix } from '../editFix';
import { hasBytesBelow, mendFixes } from './mendBytes';
import { shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-continuation-slash',
    languages: ['reg'],
    severity: 'error',
    title: 'A slash where a backslash continues bytes',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'continuation-slash': (problem, line, { document }) => ({
      message: message(
        "Bytes are continued by a backslash, not by a slash, so Windows drops '{name}'",
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
    return [preferredFix(message('Remove the slash'), replaceWith(problem.span, ''))];
  }
  return mendFixes(text, line, message('Write a backslash'));
}
