import type { EditFix } from '../../finding';
import { message } from '../../message';
import { isBareHexLine } from '../../reg/hexValue';
import { contentEndOf, nextLineStart } from '../../reg/lines';
import type { RegProblem } from '../../reg/tree';
import { insertAt, replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import type { Rule } from '../rule';
import { preferredFix } from '../editFix';
import { revivingFix } from './revivingFix';
import { shorten, shownName } from './shownName';
import { WINE_TESTS } from './sources';
import { lineStartBefore } from './writtenData';

const rule: Rule = {
  meta: {
    id: 'reg-continuation-not-hex',
    languages: ['reg'],
    severity: 'error',
    title: 'A continuation goes on with something that is no bytes',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'continuation-not-hex': (problem, line, { document }) => {
      const next = problem.related ?? problem.span;
      return {
        span: next,
        message: message(
          "The bytes of '{name}' go on in this line, but '{text}' is no byte, so Windows drops the value",
          { name: shownName(line), text: shorten(textOf(document.text, next)) },
        ),
        related: [{ span: problem.span, message: message('The sign that continues the bytes') }],
        fixes: [mend(document.text, problem, next)],
      };
    },
  },
};

export default rule;

function mend(text: string, problem: RegProblem, next: Span): EditFix {
  const words = textOf(text, next);
  const comma = /^,[ \t]*(?=[0-9a-f]{2}(?![0-9a-z]))/i.exec(words);
  if (comma !== null) {
    const place = { start: next.start, end: next.start + comma[0].length };
    const title = message('Remove the comma at the start of the line');
    return revivingFix(text, next.start, title, replaceWith(place, ''));
  }
  const below = nextLineStart(text, contentEndOf(text, next.start));
  const lineStart = lineStartBefore(text, next.start);
  const goesOn = isBareHexLine(text, below);
  if (goesOn && /^[\\/]+$/.test(words)) {
    return preferredFix(
      message('Remove the line'),
      replaceWith({ start: lineStart, end: below }, ''),
    );
  }
  const sign = { start: next.start, end: next.start + 1 };
  const isHash = words.startsWith('#');
  const comment = isHash ? replaceWith(sign, ';') : insertAt(next.start, '; ');
  if (goesOn && isHash) {
    return revivingFix(text, below, message("Start the comment with ';'"), comment);
  }
  if (goesOn) return preferredFix(message('Make the line a comment'), comment);
  return preferredFix(
    message('End the value above and make the line a comment'),
    replaceWith(problem.span, ''),
    comment,
  );
}
