import type { EditFix } from '../../finding';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { span, textOf, type Span } from '../../text/span';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';
import { lengthBeforeComment } from './lengthBeforeComment';
import { shorten, shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-dword-not-hex',
    languages: ['reg'],
    severity: 'error',
    title: 'A dword has something else than hex digits',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'dword-not-hex': (problem, line, { document }) => {
      const { start, end } = problem.span;
      const length = lengthBeforeComment(document.text.slice(start, end));
      const place = span(start, start + length);
      const written = textOf(document.text, place);
      return {
        span: place,
        message: message("'{text}' is not made of hex digits, so Windows drops '{name}'", {
          text: shorten(written),
          name: shownName(line),
        }),
        fixes: fixesOf(written, place),
      };
    },
  },
};

export default rule;

function fixesOf(written: string, place: Span): readonly EditFix[] {
  const quoted = /^(["'])([0-9a-f]{1,8})\1$/i.exec(written)?.[2];
  if (quoted !== undefined) return [writeFix(quoted, place)];
  const digits = /^[0-9a-f]{8}(?![0-9a-z])/i.exec(written)?.[0];
  if (digits !== undefined) {
    const rest = span(place.start + digits.length, place.end);
    const title = message("Remove '{text}'", { text: shorten(written.slice(8).trim()) });
    return [preferredFix(title, replaceWith(rest, ''))];
  }
  const grouped = /^[0-9a-f]{4}[ \t_]+[0-9a-f]{4}$/i.test(written);
  if (grouped) return [writeFix(written.replace(/[ \t_]+/, ''), place)];
  const alike = written.replace(/o/gi, '0').replace(/[li]/gi, '1');
  return /^[0-9a-f]{1,8}$/i.test(alike) ? [writeFix(alike, place)] : [];
}

function writeFix(digits: string, place: Span): EditFix {
  return preferredFix(
    message("Write '{digits}'", { digits: digits.padStart(8, '0') }),
    replaceWith(place, digits.padStart(8, '0')),
  );
}
