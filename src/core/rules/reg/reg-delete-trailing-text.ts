import type { EditFix } from '../../finding';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { textOf } from '../../text/span';
import { choiceFix } from '../editFix';
import type { RegProblemLine, Rule } from '../rule';
import { shorten, shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-delete-trailing-text',
    languages: ['reg'],
    severity: 'error',
    title: "Text after the '-' that deletes a value",
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'delete-trailing-text': (problem, line, { document }) => ({
      message: message(
        "Only a comment with ';' may follow '-', so '{name}' is not deleted because of '{text}'",
        { name: shownName(line), text: shorten(textOf(document.text, problem.span)) },
      ),
      fixes: fixesOf(document.text, line),
    }),
  },
};

export default rule;

function fixesOf(text: string, line: RegProblemLine): readonly EditFix[] {
  if (line.kind !== 'value') return [];
  const { start, end } = line.dataSpan;
  const remove = choiceFix(
    message("Delete '{name}'", { name: shownName(line) }),
    replaceWith({ start: start + 1, end }, ''),
  );
  const data =
    /^-[ \t]*(?=(?:"(?:[^"\\]|\\["\\])*"|dword:[0-9a-f]{1,8}|hex(?:\([0-9a-f]{1,8}\))?:[0-9a-f,\\]*)$)/i.exec(
      text.slice(start, end),
    );
  if (data === null) return [remove];
  const hyphen = { start, end: start + data[0].length };
  return [remove, choiceFix(message("Remove '-' to set the value"), replaceWith(hyphen, ''))];
}
