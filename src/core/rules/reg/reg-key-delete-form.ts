import { message } from '../../message';
import { insertAt, replaceWith } from '../../text/edit';
import { preferredFix, safeFix } from '../editFix';
import type { ProblemExplanation, Rule } from '../rule';

const before: ProblemExplanation = ({ span }, _line, { document }) => {
  // A second hyphen behind the bracket is the one that belongs there.
  const hasHyphen = document.text.charAt(span.end) === '-';
  return {
    message: message(
      "Windows skips this line, the hyphen that deletes a key stands behind the bracket: '[-…]'",
    ),
    fixes: [
      preferredFix(
        message("Write '[-' to delete the key"),
        replaceWith(span, hasHyphen ? '[' : '[-'),
      ),
    ],
  };
};

const after: ProblemExplanation = ({ span }, line) => {
  if (!('kind' in line) || line.kind !== 'key') return { message: message(IGNORED) };
  const rest = replaceWith({ start: line.trailingSpan.start, end: span.end }, '');
  if (line.isDelete) {
    const fixes = [safeFix(message("Remove '=-'"), rest)];
    return { severity: 'hint', message: message(IGNORED), fixes };
  }
  return {
    message: message("Windows creates this key and does not delete it, that is done by '[-…]'"),
    fixes: [
      preferredFix(
        message("Write '[-' to delete the key"),
        insertAt(line.pathSpan.start, '-'),
        rest,
      ),
    ],
  };
};

const IGNORED = "Windows ignores '=-' after a key";

const rule: Rule = {
  meta: {
    id: 'reg-key-delete-form',
    languages: ['reg'],
    severity: 'error',
    title: 'A key is to be deleted in a form that Windows does not know',
    certainty: 'observed',
    source:
      'conformance tests of Wine: unknown lines are skipped; Wine 8.0: text after the key is ignored',
  },
  problems: { 'delete-before-bracket': before, 'delete-after-bracket': after },
};

export default rule;
