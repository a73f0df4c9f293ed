import type { EditFix } from '../../finding';
import { message } from '../../message';
import { hexBytes } from '../../reg/hexData';
import type { RegValueLine } from '../../reg/tree';
import { replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import type { Rule } from '../rule';
import { preferredFix } from '../editFix';
import { revivingFix } from './revivingFix';
import { shorten, shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-continuation-swallows-line',
    languages: ['reg'],
    severity: 'error',
    title: 'A continuation swallows the next key or value',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'continuation-swallows-line': (problem, line, { document }) => {
      const lost = problem.related ?? problem.span;
      const words = textOf(document.text, lost);
      const values = { name: shownName(line), lost: shorten(words) };
      return {
        message: words.startsWith('[')
          ? message(
              "The bytes of '{name}' go on in the next line, so Windows reads '{lost}' as bytes, drops both, and puts the values below into the key above",
              values,
            )
          : message(
              "The bytes of '{name}' go on in the next line, so Windows reads '{lost}' as bytes and drops both",
              values,
            ),
        related: [{ span: lost, message: message('This line is lost') }],
        fixes: line.kind === 'value' ? [endHere(document.text, line, problem.span, lost)] : [],
      };
    },
  },
};

export default rule;

function endHere(text: string, line: RegValueLine, place: Span, lost: Span): EditFix {
  const title = message("End '{name}' here", { name: shownName(line) });
  const edit = replaceWith(place, '');
  return isComplete(text, line)
    ? revivingFix(text, lost.start, title, edit)
    : preferredFix(title, edit);
}

/**
 * Whether the bytes make sense as they are. If not, some may have been lost together with the end of
 * the value, and storing the beginning is no better than storing nothing.
 */
function isComplete(text: string, { data }: RegValueLine): boolean {
  if (data.kind !== 'hex') return false;
  if (data.type === 4 || data.type === 5) return data.byteCount === 4;
  if (data.type === 11) return data.byteCount === 8;
  const terminator = data.type === 7 ? 4 : 2;
  if (data.type !== 1 && data.type !== 2 && data.type !== 7) return false;
  const bytes = hexBytes(text, data);
  return bytes.length >= terminator && bytes.slice(-terminator).every((byte) => byte === 0);
}
