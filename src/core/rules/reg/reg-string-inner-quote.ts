import type { EditFix } from '../../finding';
import { message } from '../../message';
import type { RegProblem } from '../../reg/tree';
import { replaceWith } from '../../text/edit';
import { preferredFix } from '../editFix';
import type { RegProblemLine, Rule } from '../rule';
import { escapeLoose } from './looseLiteral';
import { shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-string-inner-quote',
    languages: ['reg'],
    severity: 'error',
    title: 'A quote inside a string is not escaped',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'string-inner-quote': (problem, line, { document }) => ({
      message: message(
        "A quote inside a string is written as '{escape}', so Windows drops '{name}', whose string ends here",
        { escape: '\\"', name: shownName(line) },
      ),
      fixes: fixesOf(document.text, problem, line),
    }),
  },
};

export default rule;

function fixesOf(text: string, problem: RegProblem, line: RegProblemLine): readonly EditFix[] {
  if (line.kind !== 'value' || line.data.kind !== 'string') return [];
  // The last quote of the data closes the string; the problem ends before it.
  const close = text.indexOf('"', problem.span.end);
  if (close < 0 || close >= line.dataSpan.end) return [];
  const place = { start: line.data.contentSpan.start, end: close };
  const escaped = escapeLoose(text.slice(place.start, place.end));
  return [
    preferredFix(message('Escape the quotes inside the string'), replaceWith(place, escaped)),
  ];
}
