import { CODE, isNameStart, isXmlCharacter, nameEnd } from './characters';
import { report, type Scan } from './scan';

/** The entities that need no declaration (XML 1.0, 4.6). */
const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * The text that stands at `start`, with entities and character references resolved. What cannot be
 * resolved is reported and stays as it is written.
 */
export function decodeReferences(scan: Scan, raw: string, start: number): string {
  const end = start + raw.length;
  let ampersand = raw.indexOf('&');
  if (ampersand < 0) return raw;
  const parts: string[] = [];
  let position = 0;
  while (ampersand >= 0) {
    const reference = readReference(scan, start + ampersand, end);
    const after = reference.end - start;
    parts.push(raw.slice(position, ampersand), reference.value ?? raw.slice(ampersand, after));
    position = after;
    ampersand = raw.indexOf('&', position);
  }
  parts.push(raw.slice(position));
  return parts.join('');
}

/** A reference that starts with the `&` at `start`; without a value when it cannot be resolved. */
interface Reference {
  readonly end: number;
  readonly value: string | undefined;
}

function readReference(scan: Scan, start: number, limit: number): Reference {
  const { text } = scan;
  const next = text.charCodeAt(start + 1);
  if (next === CODE.hash && start + 1 < limit) return readCharacterReference(scan, start, limit);
  const end = nameEnd(text, start + 1);
  if (!isNameStart(next) || end >= limit || text[end] !== ';') {
    report(scan, 'ampersand-bare', start, start + 1);
    return { end: start + 1, value: undefined };
  }
  const name = text.slice(start + 1, end);
  const value = PREDEFINED.get(name);
  if (value === undefined && !scan.hasDoctype) {
    report(scan, 'entity-unknown', start, end + 1, name);
  }
  return { end: end + 1, value };
}

const CHARACTER_REFERENCE = /&#(?:x([0-9A-Fa-f]+)|([0-9]+));/y;

function readCharacterReference(scan: Scan, start: number, limit: number): Reference {
  CHARACTER_REFERENCE.lastIndex = start;
  const match = CHARACTER_REFERENCE.exec(scan.text);
  if (match === null || start + match[0].length > limit) {
    let end = start + 2;
    while (end < limit && /[0-9A-Za-z]/.test(scan.text.charAt(end))) end++;
    if (end < limit && scan.text[end] === ';') end++;
    report(scan, 'character-reference-invalid', start, end, scan.text.slice(start, end));
    return { end, value: undefined };
  }
  const end = start + match[0].length;
  const hexadecimal = match[1];
  const codePoint =
    hexadecimal === undefined ? parseInt(match[2] ?? '', 10) : parseInt(hexadecimal, 16);
  if (!isXmlCharacter(codePoint)) {
    report(scan, 'character-reference-invalid', start, end, match[0]);
    return { end, value: undefined };
  }
  return { end, value: String.fromCodePoint(codePoint) };
}
