/** One domain of a comma separated list; the offsets are into the list's text, blanks excluded. */
export interface DomainEntry {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a trusted domain list at its commas. The documented form is `contoso.com, contoso.co.in`
 * (policy 'Trusted Domain List', lync16.adml), so blanks around an entry do not belong to it.
 *
 * @returns One entry for each part, empty ones included; none for a text without any character.
 */
export function parseDomainList(text: string): readonly DomainEntry[] {
  if (text.trim() === '') return [];
  const entries: DomainEntry[] = [];
  let position = 0;
  for (const part of text.split(',')) {
    const start = position + (part.length - part.trimStart().length);
    const trimmed = part.trim();
    entries.push({ text: trimmed, start, end: start + trimmed.length });
    position += part.length + 1;
  }
  return entries;
}

/**
 * Whether trusting `parent` means trusting `domain`: they are the same, or `domain` lies below
 * `parent`. The client compares suffixes (jenstr, Microsoft blog, 2011; inferred for later clients).
 */
export function coversDomain(parent: string, domain: string): boolean {
  const upper = parent.toLowerCase();
  const lower = domain.toLowerCase();
  return lower === upper || (upper !== '' && lower.endsWith(`.${upper}`));
}

/** The required domains that no entry of the list covers, in the order of `required`. */
export function missingDomains(
  entries: readonly string[],
  required: readonly string[],
): readonly string[] {
  return required.filter((domain) => !entries.some((entry) => coversDomain(entry, domain)));
}

/** The entries that are not among the required domains, each once, in their order. */
export function ownDomains(
  entries: readonly string[],
  required: readonly string[],
): readonly string[] {
  const known = new Set(required.map((domain) => domain.toLowerCase()));
  return entries.filter((entry) => {
    const name = entry.toLowerCase();
    if (entry === '' || known.has(name)) return false;
    known.add(name);
    return true;
  });
}
