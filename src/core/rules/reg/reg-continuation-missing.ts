import type { EditFix } from '../../finding';
import { message } from '../../message';
import type { Rule, RegProblemLine } from '../rule';
import { safeFix } from '../editFix';
import { mendBytes } from './mendBytes';
import { shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-continuation-missing',
    languages: ['reg'],
    severity: 'error',
    title: 'No backslash before more bytes in the next line',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'continuation-missing': (_problem, line, { document }) => ({
      message: message(
        "Without a backslash '{name}' ends here, so Windows stores it without the bytes of the next line",
        { name: shownName(line) },
      ),
      fixes: fixesOf(document.text, line),
    }),
  },
};

export default rule;

function fixesOf(text: string, line: RegProblemLine): readonly EditFix[] {
  const edits = line.kind === 'value' ? mendBytes(text, line) : undefined;
  return edits === undefined ? [] : [safeFix(message('Continue the bytes'), ...edits)];
}
