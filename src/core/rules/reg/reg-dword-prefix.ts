import type { EditFix } from '../../finding';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { span, textOf } from '../../text/span';
import { safeFix } from '../editFix';
import type { RegProblemLine, Rule } from '../rule';
import { lengthBeforeComment } from './lengthBeforeComment';
import { shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-dword-prefix',
    languages: ['reg'],
    severity: 'error',
    title: "'0x' before the digits of a dword",
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'dword-prefix': (problem, line, { document }) => ({
      message: message("A dword is written without '{prefix}', so Windows drops '{name}'", {
        prefix: textOf(document.text, problem.span),
        name: shownName(line),
      }),
      fixes: withoutPrefix(document.text, line),
    }),
  },
};

export default rule;

function withoutPrefix(text: string, line: RegProblemLine): readonly EditFix[] {
  if (line.kind !== 'value' || line.data.kind !== 'dword') return [];
  const { start } = line.data.digitsSpan;
  const written = textOf(text, line.data.digitsSpan);
  const end = start + lengthBeforeComment(written);
  const digits = /^0x0*([0-9a-f]{1,8})$/i.exec(text.slice(start, end))?.[1]?.padStart(8, '0');
  if (digits === undefined) return [];
  return [safeFix(message("Write '{digits}'", { digits }), replaceWith(span(start, end), digits))];
}
