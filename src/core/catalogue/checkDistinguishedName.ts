import { message } from '../message';
import { doubtful, mended, valid, wrong, type AnswerCheck } from './answerCheck';

/** An attribute's short name or its object identifier (RFC 4512, section 1.4). */
const ATTRIBUTE = /^(?:[a-z][a-z0-9-]*|\d+(?:\.\d+)+)$/i;

/** What stands behind a backslash (RFC 4514, section 2.4). */
const ESCAPED = /\\(?:[\\"+,;<>#= ]|[0-9a-f]{2})/gi;

/**
 * Checks a distinguished name as RFC 4514 writes it, such as `CN=Bob Kelly,OU=Sales,DC=contoso,DC=com`.
 * Blanks around commas and equals signs and quotation marks around the whole are taken away.
 *
 * @param text - Without blanks at its ends.
 */
export function checkDistinguishedName(text: string): AnswerCheck {
  const name = text.replace(/^dn:\s*/i, '').replace(/^"(.*)"$/s, '$1');
  if (!name.includes('=')) {
    return wrong(
      message(
        "'{name}' is no distinguished name, which looks like 'CN=Bob Kelly,OU=Sales,DC=contoso,DC=com'",
        { name },
      ),
    );
  }
  const parts = splitAt(name, ',');
  const problem = parts.map(partProblem).find((found) => found !== undefined);
  if (problem !== undefined) return problem;
  const value = parts.map(withoutBlanks).join(',');
  if (!/(?:^|,)DC=/i.test(value)) {
    return doubtful(
      value,
      message("There is no 'DC=' part, so the name is not that of an object in a domain"),
    );
  }
  return value === text ? valid(value) : mended(value, message("'{value}' is used", { value }));
}

/** Splits at a character wherever no backslash stands before it. */
function splitAt(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function partProblem(part: string): AnswerCheck | undefined {
  // A name with several attributes, such as 'CN=Bob+SN=Kelly', is one part.
  return splitAt(part, '+')
    .map(pairProblem)
    .find((found) => found !== undefined);
}

function pairProblem(pair: string): AnswerCheck | undefined {
  const equals = pair.indexOf('=');
  const part = pair.trim();
  if (part === '') return wrong(message('There is nothing between two commas or at an end'));
  if (equals < 0) {
    return wrong(
      message("There is no '=' in '{part}'; a comma inside a name is written '\\,'", { part }),
    );
  }
  const attribute = pair.slice(0, equals).trim();
  const value = trimValue(pair.slice(equals + 1));
  if (!ATTRIBUTE.test(attribute)) {
    return wrong(
      message("'{attribute}' is no attribute of a name such as 'CN' or 'OU'", { attribute }),
    );
  }
  if (value === '') return wrong(message("There is nothing behind '{attribute}='", { attribute }));
  if (/\p{Cc}/u.test(value))
    return wrong(message("There is a control character in '{part}'", { part }));
  const rest = value.replace(ESCAPED, '');
  if (rest.includes('\\')) {
    return wrong(
      message("A backslash in a name is written '\\\\', which '{part}' does not do", { part }),
    );
  }
  const [character] = /["<>;]/.exec(rest) ?? (value.startsWith('#') ? ['#'] : []);
  if (character === undefined) return undefined;
  return wrong(
    message("'{character}' in a name is written with a backslash before it", { character }),
  );
}

function withoutBlanks(part: string): string {
  return splitAt(part, '+')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return `${pair.slice(0, equals).trim()}=${trimValue(pair.slice(equals + 1))}`;
    })
    .join('+');
}

/** A blank at the end that has a backslash before it belongs to the name. */
function trimValue(value: string): string {
  const trimmed = value.trim();
  const isEscaped = /(?:^|[^\\])(?:\\\\)*\\$/.test(trimmed);
  return isEscaped && value !== value.trimEnd() ? `${trimmed} ` : trimmed;
}
