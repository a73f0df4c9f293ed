import type { EditFix } from '../../finding';
import { message, type Message } from '../../message';
import { skipBlanks } from '../../reg/characters';
import { hexPrefix, VALUE_TYPES } from '../../reg/valueTypes';
import { replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import type { Rule } from '../rule';
import { preferredFix, safeFix } from '../editFix';
import { shorten, shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-hex-type',
    languages: ['reg'],
    severity: 'error',
    title: 'The type in hex(N) is no hex number',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  problems: {
    'hex-type-invalid': (problem, line, { document }) => {
      const written = textOf(document.text, problem.span);
      const values = { type: shorten(written), name: shownName(line) };
      const isRead = line.kind === 'value' && line.data.kind === 'hex';
      const explanation: Message = isRead
        ? message(
            "'{type}' of '{name}' is not how a type is written; Wine reads it and nobody tried it on Windows",
            values,
          )
        : message("'{type}' is no type, so Windows drops '{name}'", values);
      return {
        message: explanation,
        ...(isRead ? { severity: 'warning' } : {}),
        fixes: fixesOf(written, withBlanks(document.text, problem.span)),
      };
    },
  },
};

export default rule;

/** The place with the blanks that stand before the colon. */
function withBlanks(text: string, place: Span): Span {
  return { start: place.start, end: skipBlanks(text, place.end, text.length) };
}

/** The blanks, `0x` and names that authors put into the parentheses. */
function fixesOf(written: string, place: Span): readonly EditFix[] {
  const inside = /^hex[ \t]*(?:\([ \t]*([^)]*?)[ \t]*\)?)?$/i.exec(written);
  if (inside === null) return [];
  const word = (inside[1] ?? '').toUpperCase();
  if (word === '' && written.includes('(')) {
    return [write('hex', place, preferredFix), write('hex(0)', place, preferredFix)];
  }
  const named = VALUE_TYPES.find(({ name }) => name === word || name === `REG_${word}`);
  if (named !== undefined) return [write(hexPrefix(named.number), place, safeFix)];
  const digits = /^(?:0?X)?([0-9A-F]{1,8})$/.exec(word)?.[1];
  const type = word === '' ? 3 : digits === undefined ? undefined : parseInt(digits, 16);
  return type === undefined ? [] : [write(hexPrefix(type), place, safeFix)];
}

function write(prefix: string, place: Span, make: typeof safeFix): EditFix {
  return make(message("Write '{prefix}'", { prefix }), replaceWith(place, prefix));
}
