import type { EditFix } from '../../finding';
import { message } from '../../message';
import { insertAt, replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import type { Rule } from '../rule';
import { choiceFix, preferredFix } from '../editFix';
import { shorten, shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-hex-byte',
    languages: ['reg'],
    severity: 'error',
    title: 'A byte is not a hex number up to ff',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'hex-byte-too-large': (problem, line, { document }) => {
      const text = textOf(document.text, problem.span);
      return {
        message: message("'{byte}' is more than a byte, so Windows drops '{name}'", {
          byte: shorten(text),
          name: shownName(line),
        }),
        fixes: splitFix(text, problem.span),
      };
    },
    'hex-byte-invalid': (problem, line, { document }) => {
      const text = textOf(document.text, problem.span);
      return {
        message: message("'{byte}' is no byte in hex digits, so Windows drops '{name}'", {
          byte: shorten(text),
          name: shownName(line),
        }),
        fixes: lookalikeFix(text, problem.span),
      };
    },
    'hex-byte-missing': (problem, line) => ({
      message: message("There is no byte before this comma, so Windows drops '{name}'", {
        name: shownName(line),
      }),
      fixes: [
        preferredFix(message('Remove the comma'), replaceWith(problem.span, '')),
        choiceFix(message("Write the byte '00'"), insertAt(problem.span.start, '00')),
      ],
    }),
  },
};

export default rule;

/** Bytes without any separator, as other programs print them. */
function splitFix(text: string, place: Span): readonly EditFix[] {
  if (!/^(?:[0-9a-f]{2})+$/i.test(text)) return [];
  const bytes = text.replace(/..(?=.)/g, '$&,');
  return [preferredFix(message('Put commas between the bytes'), replaceWith(place, bytes))];
}

/** The letters O and l in place of the digits 0 and 1. */
function lookalikeFix(text: string, place: Span): readonly EditFix[] {
  const byte = text.replace(/o/gi, '0').replace(/[li]/gi, '1');
  if (byte === text || !/^[0-9a-f]{2}$/i.test(byte)) return [];
  return [preferredFix(message("Write '{byte}'", { byte }), replaceWith(place, byte))];
}
