import type { EditFix } from '../../finding';
import { message, type Message } from '../../message';
import { skipBlanks } from '../../reg/characters';
import { hexPrefix, VALUE_TYPES } from '../../reg/valueTypes';
import { replaceWith, type TextEdit } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { revivingFix } from './revivingFix';
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
        fixes: fixesOf(document.text, written, withBlanks(document.text, problem.span)),
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
function fixesOf(text: string, written: string, place: Span): readonly EditFix[] {
  const inside = /^hex[ \t]*(?:\([ \t]*([^)]*?)[ \t]*\)?)?$/i.exec(written);
  if (inside === null) return [];
  const word = (inside[1] ?? '').toUpperCase();
  if (word === '' && written.includes('(')) {
    return ['hex', 'hex(0)'].map((prefix) => choiceFix(...write(prefix, place)));
  }
  const named = VALUE_TYPES.find(({ name }) => name === word || name === `REG_${word}`);
  if (named !== undefined) return [reviving(text, place, named.number)];
  const digits = /^(?:0?X)?([0-9A-F]{1,8})$/.exec(word)?.[1];
  const type = word === '' ? 3 : digits === undefined ? undefined : parseInt(digits, 16);
  return type === undefined ? [] : [reviving(text, place, type)];
}

function reviving(text: string, place: Span, type: number): EditFix {
  return revivingFix(text, place.start, ...write(hexPrefix(type), place));
}

function write(prefix: string, place: Span): readonly [Message, TextEdit] {
  return [message("Write '{prefix}'", { prefix }), replaceWith(place, prefix)];
}
