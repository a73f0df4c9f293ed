import type { EditFix } from '../../finding';
import { message, type Message } from '../../message';
import type { RegBodyLine, RegKeyLine, RegProblem } from '../../reg/tree';
import type { OpenRegKey } from '../../registry/openKeys';
import { insertAt, replaceWith } from '../../text/edit';
import { textOf } from '../../text/span';
import { preferredFix, safeFix } from '../editFix';
import type { Report, Rule } from '../rule';
import { keyFix } from './keyFix';

/** What is wrong with the key line, as the beginning of a sentence. */
const REASONS = {
  'key-unclosed': "This key has no ']'",
  'key-unopened': "This key has no '['",
  'key-leading-blank': 'A blank stands before the name of this key',
  'key-empty': 'This key has no name',
} as const;
type MalformedCode = keyof typeof REASONS;

const rule: Rule = {
  meta: {
    id: 'reg-key-malformed',
    languages: ['reg'],
    severity: 'error',
    title: 'The line is meant as a key and is none, and the values below go elsewhere',
    certainty: 'observed',
    source:
      'conformance tests of Wine: the line is ignored; Wine 8.0: the values go to the key above',
  },
  checkSection({ section, lines, faultyLines, openKey }, { document, report }) {
    const { text } = document;
    const { key } = section;
    for (const problem of key?.problems ?? []) {
      if (key === undefined || !isMalformed(problem.code)) continue;
      const target = key.followingValues === 'leaked' ? openKey : undefined;
      report({
        ...explain(problem.code, problem, lines, target),
        fixes: keyLineFixes(text, key, problem),
      });
    }
    for (const line of faultyLines) {
      const problem = line.problems.find((each) => each.code === 'key-unopened');
      if (problem === undefined) continue;
      const target = key?.followingValues === 'dropped' ? undefined : openKey;
      report({
        ...explain('key-unopened', problem, lines.slice(lines.indexOf(line) + 1), target),
        fixes: [bracketFix(textOf(text, problem.span), problem)],
      });
    }
  },
};

export default rule;

function isMalformed(code: string): code is MalformedCode {
  return code in REASONS;
}

/** Says where the values below go; a key is named only when there are values to go there. */
function explain(
  code: MalformedCode,
  { span }: RegProblem,
  linesBelow: readonly RegBodyLine[],
  target: OpenRegKey | undefined,
): Report {
  const reason = REASONS[code];
  if (!linesBelow.some((line) => line.kind === 'value')) {
    return { span, message: message(`${reason}, so Windows skips the line`) };
  }
  if (target === undefined) {
    return {
      span,
      message: message(`${reason}, so Windows skips the line and drops the values below it`),
    };
  }
  const { path, pathSpan } = target.line;
  return {
    span,
    message: message(
      `${reason}, so Windows skips the line and the values below it may go to '{key}'`,
      {
        key: path,
      },
    ),
    related: [{ span: pathSpan, message: message('The values go to this key') }],
  };
}

function keyLineFixes(text: string, key: RegKeyLine, problem: RegProblem): readonly EditFix[] {
  switch (problem.code) {
    case 'key-unclosed':
      return [closeFix(text, key, problem)];
    case 'key-leading-blank': {
      // Behind the blank can stand the hyphen that makes a deletion of it.
      const title = message('Remove the blank');
      const edit = replaceWith(problem.span, '');
      return [
        key.path.trim().startsWith('-') ? preferredFix(title, edit) : keyFix(key, title, edit),
      ];
    }
    default:
      return [];
  }
}

function closeFix(text: string, key: RegKeyLine, { span, related }: RegProblem): EditFix {
  if (related !== undefined) {
    const gap = { start: span.end, end: related.start };
    return preferredFix(message('Join the two lines of the key'), replaceWith(gap, ''));
  }
  const title: Message = message("Insert ']'");
  const comment = /[ \t]+;/.exec(textOf(text, key.pathSpan));
  if (comment === null) return keyFix(key, title, insertAt(span.end, ']'));
  return preferredFix(title, insertAt(key.pathSpan.start + comment.index, ']'));
}

/** Whether an opening bracket stands before a closing one. */
function hasBracketPair(words: string): boolean {
  const opening = words.indexOf('[');
  return opening >= 0 && words.indexOf(']', opening) > opening;
}

/** A line that ends with its one bracket is a key; any other may be a sentence that starts with one. */
function bracketFix(words: string, { span }: RegProblem): EditFix {
  const opening = insertAt(span.start, '[');
  if (/^[^[\]]*\][ \t]*(?:;.*)?$/.test(words)) return safeFix(message("Insert '['"), opening);
  // A pair of brackets is part of the name.
  if (words.includes(']') && !hasBracketPair(words)) {
    return preferredFix(message("Insert '['"), opening);
  }
  return preferredFix(message('Put the key in brackets'), opening, insertAt(span.end, ']'));
}
