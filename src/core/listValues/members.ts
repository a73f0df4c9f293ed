import { foldName } from '../reg/keyPath';
import type { SettingData } from '../registry/registrySetting';
import { isBlank, wrongSeparatorsIn } from './separators';
import type { KnownMember, ListValue } from './listValueRow';

/** What stands between the members of a list in a text. */
export function separatorOf(row: ListValue): string {
  return row.separator ?? ',';
}

/**
 * The members of a list as some data holds it, without empty ones, whatever its type: the strings of
 * a REG_MULTI_SZ, or what stands between the separators of a text. A wrong separator separates here
 * too, because it is a mistake of its own and must not hide what is listed.
 *
 * @returns `undefined` for data that is neither a text nor a list of strings.
 */
export function membersOf(row: ListValue, data: SettingData): readonly string[] | undefined {
  if (data.kind === 'other') return undefined;
  const isText = row.types.some((type) => type !== 'REG_MULTI_SZ');
  if (data.kind === 'text') {
    return membersOfText(
      isText ? row : { ...row, separator: ',', wrongSeparators: [';'] },
      data.text,
    );
  }
  const strings =
    isText && !row.types.includes('REG_MULTI_SZ')
      ? data.strings.flatMap((text) => membersOfText(row, text))
      : data.strings;
  // Windows itself writes an empty list of security packages as one pair of quotes.
  return strings.filter((text) => text !== '' && text !== '""');
}

function membersOfText(row: ListValue, text: string): readonly string[] {
  const signs = [separatorOf(row), ...(row.alsoSeparates ?? [])];
  const wrong = new Set(wrongSeparatorsIn(row, text).map((place) => place.at));
  const members: string[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    const sign = text.charAt(index);
    const separates = signs.includes(sign) || (signs.includes(' ') && isBlank(sign));
    if (index < text.length && !separates && !wrong.has(index)) continue;
    const member = text.slice(start, index).trim();
    if (member !== '') members.push(member);
    start = index + 1;
  }
  return members;
}

/**
 * Whether the reader of a list takes a type, as a REG_... name. A plain text may also be expandable,
 * which nobody contests; the other way round its variables stay as they are written.
 */
export function takesType(row: ListValue, type: string): boolean {
  const isExpandable = type === 'REG_EXPAND_SZ' && row.types.includes('REG_SZ');
  return isExpandable || row.types.some((each) => each === type);
}

/** How a known member is written. */
export function spellingOf(known: KnownMember): string {
  return typeof known === 'string' ? known : known.member;
}

/** What the list may not lose. */
export function requiredMembers(row: ListValue): readonly KnownMember[] {
  return row.mustContain ?? (row.mode === 'exclusive-defaults' ? (row.defaults ?? []) : []);
}

/** The members that the list may not lose and does not have, as they are written. */
export function missingMembers(row: ListValue, members: readonly string[]): readonly string[] {
  const folded = members.map(comparable);
  return requiredMembers(row)
    .filter((known) => !folded.some((member) => isMember(known, member)))
    .map(spellingOf);
}

/** The members that are no known ones, each once, in their order. */
export function ownMembers(row: ListValue, members: readonly string[]): readonly string[] {
  const known = [...(row.defaults ?? []), ...requiredMembers(row)];
  const seen = new Set<string>();
  return members.filter((member) => {
    const folded = comparable(member);
    if (seen.has(folded) || known.some((each) => isMember(each, folded))) return false;
    seen.add(folded);
    return true;
  });
}

/** Whether the list is what Windows itself has, no more and no less. */
export function isDefaultList(row: ListValue, members: readonly string[]): boolean {
  const defaults = row.defaults ?? [];
  if (defaults.length === 0 || ownMembers({ ...row, mustContain: [] }, members).length > 0)
    return false;
  const folded = members.map(comparable);
  return defaults.every((known) => folded.some((member) => isMember(known, member)));
}

/** Members are compared without letter case and without quotes around them. */
function comparable(member: string): string {
  return foldName(member.replace(/^"([^"]*)"$/, '$1'));
}

function isMember(known: KnownMember, folded: string): boolean {
  if (folded === comparable(spellingOf(known))) return true;
  const patterns = typeof known === 'string' ? [] : (known.alsoAs ?? []);
  return patterns.some((pattern) => matchesPattern(foldName(pattern), folded));
}

/**
 * Whether the whole text is as a pattern says, in which `*` is any text and `?` any character. A
 * mismatch goes back to the last `*` only, so the time is at most the product of both lengths.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  let at = 0;
  let inPattern = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    const sign = pattern.charAt(inPattern);
    if (sign === '*') {
      star = inPattern++;
      resume = at;
    } else if (sign === '?' || (sign !== '' && sign === text.charAt(at))) {
      at++;
      inPattern++;
    } else if (star >= 0) {
      inPattern = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  while (pattern.charAt(inPattern) === '*') inPattern++;
  return inPattern === pattern.length;
}
