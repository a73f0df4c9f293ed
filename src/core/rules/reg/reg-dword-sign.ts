import type { EditFix } from '../../finding';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { span, textOf, type Span } from '../../text/span';
import { choiceFix, preferredFix } from '../editFix';
import type { Rule } from '../rule';
import { lengthBeforeComment } from './lengthBeforeComment';
import { shorten, shownName } from './shownName';
import { WINE_TESTS } from './sources';
import { readWrittenNumber } from './writtenNumber';

const rule: Rule = {
  meta: {
    id: 'reg-dword-sign',
    languages: ['reg'],
    severity: 'error',
    title: 'A sign before the digits of a dword',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'dword-sign': (problem, line, { document }) => {
      const { start, end } = problem.span;
      const length = lengthBeforeComment(document.text.slice(start, end));
      const place = span(start, start + length);
      const written = textOf(document.text, place);
      return {
        span: place,
        message: message("A dword has no sign, so Windows drops '{name}' because of '{text}'", {
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
  const number = readWrittenNumber(written.slice(1).trim());
  if (number === undefined) return [];
  const readings = [number.hex, number.decimal].flatMap((value) => {
    const digits = value === undefined ? undefined : signedDigits(written.startsWith('-'), value);
    return digits === undefined ? [] : [digits];
  });
  const make = readings.length === 1 ? preferredFix : choiceFix;
  return readings.map((digits) =>
    make(message("Write '{digits}'", { digits }), replaceWith(place, digits)),
  );
}

/** The digits of a number with its sign, in two's complement; `undefined` when it does not fit. */
function signedDigits(isNegative: boolean, value: bigint): string | undefined {
  if (value > (isNegative ? 0x80000000n : 0xffffffffn)) return undefined;
  const unsigned = isNegative && value > 0n ? 0x100000000n - value : value;
  return unsigned.toString(16).padStart(8, '0');
}
