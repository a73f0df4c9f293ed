import { coversDomain, type DomainEntry } from './domainList';

/** What keeps an entry from being a plain domain name, with the name that was meant if it is clear. */
export interface EntryProblem {
  readonly kind:
    | 'scheme'
    | 'port'
    | 'path'
    | 'wildcard'
    | 'address'
    | 'dot-at-end'
    | 'dot-at-start'
    | 'not-a-domain';
  readonly correction: string | undefined;
  /** Whether the correction says exactly what was written, so that nobody has to be asked. */
  readonly isCertain: boolean;
}

/** A label of a DNS name: letters, digits, hyphens and underscores, no hyphen at its ends. */
const LABEL = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}_])?';
const DOMAIN_NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`, 'u');

/** Whether the text is a DNS name of 253 characters at most. */
export function isDomainName(text: string): boolean {
  return text.length <= 253 && DOMAIN_NAME.test(text);
}

/**
 * Checks one entry of a trusted domain list. The list holds domain names only (policy 'Trusted
 * Domain List'); that anything else never matches is inferred.
 *
 * @returns `undefined` for a domain name, for an empty entry, and for one with a variable in it.
 */
export function entryProblem(entry: string): EntryProblem | undefined {
  if (entry === '' || entry.includes('%') || isDomainName(entry)) return undefined;
  const host = entry
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^sips?:/i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^.*@/s, '')
    .replace(/:\d*$/, '')
    .replace(/^\*?\./, '')
    .replace(/\.$/, '');
  const correction = isDomainName(host) ? host : undefined;
  const kind = kindOf(entry);
  // An address or a wildcard names less than the domain does, so widening it is the author's choice.
  const isCertain = kind !== 'address' && kind !== 'wildcard' && kind !== 'not-a-domain';
  return { kind, correction, isCertain };
}

function kindOf(entry: string): EntryProblem['kind'] {
  if (entry.includes('@')) return 'address';
  if (entry.includes('*')) return 'wildcard';
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|sips?:)/i.test(entry)) return 'scheme';
  if (/:\d*$/.test(entry)) return 'port';
  if (/[/?#]/.test(entry)) return 'path';
  if (entry.startsWith('.')) return 'dot-at-start';
  if (entry.endsWith('.')) return 'dot-at-end';
  return 'not-a-domain';
}

/** Another entry that makes this one needless: the same domain earlier, or a parent anywhere. */
export function needlessBecauseOf(
  entries: readonly DomainEntry[],
  index: number,
): { readonly kind: 'duplicate' | 'covered'; readonly by: DomainEntry } | undefined {
  const entry = entries[index];
  if (entry === undefined || entry.text === '') return undefined;
  const name = entry.text.toLowerCase();
  const same = entries.slice(0, index).find((other) => other.text.toLowerCase() === name);
  if (same !== undefined) return { kind: 'duplicate', by: same };
  const parent = entries.find((other) => {
    return other.text.toLowerCase() !== name && coversDomain(other.text, entry.text);
  });
  return parent && { kind: 'covered', by: parent };
}
