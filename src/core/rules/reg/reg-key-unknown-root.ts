import type { EditFix } from '../../finding';
import { message } from '../../message';
import { hiveByAbbreviation, hiveByName } from '../../reg/hives';
import { replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import { preferredFix } from '../editFix';
import type { ProblemExplanation, RegProblemLine, Rule } from '../rule';
import { keyFix } from './keyFix';
import { nearestHive } from './nearestHive';

const unknown: ProblemExplanation = ({ span }, _line, { document }) => {
  const root = textOf(document.text, span);
  return {
    message: message("'{root}' is no hive, so Windows drops this key with the values below it", {
      root,
    }),
    fixes: nearestFixes(root, span),
  };
};

const computer: ProblemExplanation = ({ span }, line) => ({
  message: message(
    "In a file a key starts with its hive, Windows drops one that starts with 'Computer' as in the address bar",
  ),
  fixes: [keyFix(line, message("Remove 'Computer\\'"), replaceWith(span, ''))],
});

const slash: ProblemExplanation = ({ span }, _line, { document }) => ({
  message: message(
    "Names of keys are separated by '\\', with '/' Windows finds no hive and drops this key with the values below it",
  ),
  // A slash can be part of a name further down, so it is for the author to say.
  fixes: [
    preferredFix(
      message("Write '\\' for every '/'"),
      replaceWith(span, textOf(document.text, span).replaceAll('/', '\\')),
    ),
  ],
});

const leadingBackslash: ProblemExplanation = ({ span }, line, { document }) => ({
  message: message(
    'A key starts with its hive, with a backslash before it Windows drops this key with the values below it',
  ),
  fixes: isHiveAt(document.text, span.end, line)
    ? [keyFix(line, message('Remove the backslash'), replaceWith(span, ''))]
    : [],
});

const doubleBackslash: ProblemExplanation = ({ span }, line) => ({
  message: message(
    'One backslash follows the hive, with more of them Windows may drop this key with the values below it',
  ),
  severity: 'warning',
  fixes: [keyFix(line, message('Write one backslash'), replaceWith(span, '\\'))],
});

const rule: Rule = {
  meta: {
    id: 'reg-key-unknown-root',
    languages: ['reg'],
    severity: 'error',
    title: 'The key does not start with a hive',
    certainty: 'observed',
    source: 'conformance tests of Wine for the registry editor; Wine 8.0 for the forms of the path',
  },
  problems: {
    'key-root-unknown': unknown,
    'key-computer-prefix': computer,
    'key-separator-slash': slash,
    'key-leading-backslash': leadingBackslash,
    'key-hive-double-backslash': doubleBackslash,
  },
};

export default rule;

function nearestFixes(root: string, place: Span): readonly EditFix[] {
  const hive = nearestHive(root);
  if (hive === undefined) return [];
  return [preferredFix(message("Write '{hive}'", { hive }), replaceWith(place, hive))];
}

/** Whether the path would start with a hive at this offset. */
function isHiveAt(text: string, offset: number, line: RegProblemLine): boolean {
  const root = /^[^\\\]\r\n]*/.exec(text.slice(offset, line.span.end))?.[0] ?? '';
  return (hiveByName(root) ?? hiveByAbbreviation(root)) !== undefined;
}
