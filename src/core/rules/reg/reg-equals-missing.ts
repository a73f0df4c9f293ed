import type { EditFix } from '../../finding';
import { message } from '../../message';
import { insertAt, replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';
import { revivingFix } from './revivingFix';
import { shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-equals-missing',
    languages: ['reg'],
    severity: 'error',
    title: "No '=' after a value name",
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'equals-missing': (problem, line, { document }) => ({
      message: message("No '=' follows the name '{name}', so Windows drops the value", {
        name: shownName(line),
      }),
      fixes: fixesOf(document.text, problem.span),
    }),
  },
};

export default rule;

function fixesOf(text: string, place: Span): readonly EditFix[] {
  const isName =
    /^["@]$/.test(text.charAt(place.start)) && !/[ \t]/.test(text.charAt(place.start - 1));
  const rest = textOf(text, place);
  const sign = /^(?::=?|==?>|->)[ \t]*(?=["-]|dword:|hex[:(])/.exec(rest);
  if (sign !== null) {
    const end = place.start + sign[0].trimEnd().length;
    const title = message("Write '=' in place of '{sign}'", { sign: sign[0].trim() });
    return [preferredFix(title, replaceWith({ start: place.start, end }, '='))];
  }
  if (isName || !/^(?:"|dword:|hex[:(])/.test(rest)) return [];
  return [revivingFix(text, place.start, message("Insert '='"), insertAt(place.start, '='))];
}
