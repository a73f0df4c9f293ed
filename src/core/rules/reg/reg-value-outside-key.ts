import type { EditFix } from '../../finding';
import { message, type Message } from '../../message';
import type { RegKeyLine } from '../../reg/tree';
import { insertAt } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reg-value-outside-key',
    languages: ['reg'],
    severity: 'error',
    title: 'The value belongs to no key',
    certainty: 'observed',
    source:
      'conformance tests of Wine for the registry editor and reg.exe, written to pass on Windows',
  },
  checkSection({ section, faultyLines }, { document, report }) {
    const { key } = section;
    const lost = faultyLines.flatMap((line) => {
      const problem = line.problems.find((each) => each.code === 'value-outside-key');
      return problem === undefined ? [] : [{ line, problem }];
    });
    const [first] = lost;
    if (first === undefined) return;
    const fixes = reopenFixes(document.text, key, first.line.span.start);
    const reason = explain(key);
    const related =
      key === undefined
        ? []
        : [{ span: key.pathSpan, message: message('The key line above the value') }];
    for (const { problem } of lost) {
      report({ span: problem.span, message: reason, related, fixes });
    }
  },
};

export default rule;

function explain(key: RegKeyLine | undefined): Message {
  if (key === undefined) return message('Windows drops this value because no key stands above it');
  if (key.isDelete && key.accepted) {
    return message('Windows drops this value because the key above it is deleted and not opened');
  }
  return message('Windows drops this value because it does not take the key above it');
}

/** Which key is meant is known below a deletion: the one that shall be there anew. */
function reopenFixes(
  text: string,
  key: RegKeyLine | undefined,
  offset: number,
): readonly EditFix[] {
  if (key === undefined || !key.isDelete || !key.accepted) return [];
  const ending = lineEndingOf(text);
  return [
    preferredFix(
      message("Insert '[{key}]' above the values", { key: key.path }),
      insertAt(offset, `${ending}[${key.path}]${ending}`),
    ),
  ];
}
