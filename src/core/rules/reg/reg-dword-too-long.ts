import type { EditFix } from '../../finding';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import { safeFix } from '../editFix';
import type { Rule } from '../rule';
import { shorten, shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-dword-too-long',
    languages: ['reg'],
    severity: 'error',
    title: 'A dword has more than eight digits',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'dword-too-long': (problem, line, { document }) => {
      const digits = textOf(document.text, problem.span);
      return {
        message: message(
          "'{digits}' has {count} digits and a dword at most eight, so Windows drops '{name}'",
          { digits: shorten(digits), count: digits.length, name: shownName(line) },
        ),
        fixes: shortFix(digits, problem.span),
      };
    },
  },
};

export default rule;

/** The same number in eight digits, when it fits. */
function shortFix(digits: string, place: Span): readonly EditFix[] {
  const kept = digits.slice(-8);
  if (!/^0+$/.test(digits.slice(0, -8))) return [];
  return [safeFix(message('Remove the needless zeros'), replaceWith(place, kept))];
}
