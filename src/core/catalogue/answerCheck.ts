import { message, type Message } from '../message';

/** What is to say of an answer while it is being typed. */
export type AnswerCheck =
  /** It can be used, as `value`. */
  | { readonly kind: 'valid'; readonly value: string }
  /** It can be used as `value`, from which something was taken away that cannot belong to it. */
  | { readonly kind: 'mended'; readonly value: string; readonly message: Message }
  /** It can be used, but is likely a mistake. */
  | { readonly kind: 'warning'; readonly value: string; readonly message: Message }
  /** It cannot be used. */
  | { readonly kind: 'error'; readonly message: Message };

/** An answer that is right as it is. */
export function valid(value: string): AnswerCheck {
  return { kind: 'valid', value };
}

/** An answer that is right but for what was taken away. */
export function mended(value: string, what: Message): AnswerCheck {
  return { kind: 'mended', value, message: what };
}

/** An answer that can be meant, but seldom is. */
export function doubtful(value: string, why: Message): AnswerCheck {
  return { kind: 'warning', value, message: why };
}

/** An answer that nothing can be done with. */
export function wrong(why: Message): AnswerCheck {
  return { kind: 'error', message: why };
}

/** A text as it is meant to be typed, and whether anything invisible or full-width was in it. */
export interface PlainText {
  readonly text: string;
  readonly hadHidden: boolean;
}

/**
 * Takes away blanks at both ends and invisible characters, which come along when a name is copied
 * from a dialog or a web page, and writes full-width forms as ordinary ones.
 */
export function plainTextOf(answer: string): PlainText {
  const visible = answer.replace(/\p{Cf}/gu, '').trim();
  const text = visible.replace(/[\uff01-\uff5e]/g, (sign) => sign.normalize('NFKC'));
  return { text, hadHidden: text !== answer.trim() };
}

/** Says that something invisible was taken away, where a check has found nothing else to say. */
export function mentionHidden(check: AnswerCheck, { hadHidden }: PlainText): AnswerCheck {
  if (!hadHidden || check.kind !== 'valid') return check;
  return mended(check.value, message('Invisible or full-width characters are replaced'));
}

/**
 * What is wrong with a text for which DNS and SIP allow ASCII alone: letters of other alphabets that
 * look like Latin ones lead to another server or to none.
 *
 * @param part - What the text is a part of: a domain with other letters has a form in ASCII (RFC 5890).
 * @returns `undefined` for a text in ASCII.
 */
export function foreignLetter(text: string, part: 'domain' | 'user'): AnswerCheck | undefined {
  const [character] = /[^\0-\x7f]/u.exec(text) ?? [];
  if (character === undefined) return undefined;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const place = { character, code: `U+${code}` };
  const isLookalike =
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(character);
  if (isLookalike) {
    return wrong(
      message("'{character}' ({code}) only looks like a Latin letter, so type it anew", place),
    );
  }
  return wrong(
    part === 'domain'
      ? message(
          "'{character}' ({code}) cannot stand in DNS; give the form of the domain in ASCII, which has a part that starts with 'xn--'",
          place,
        )
      : message("'{character}' ({code}) cannot stand here, only ASCII characters can", place),
  );
}
