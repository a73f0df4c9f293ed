/** Signs that PowerShell takes for a single quote: the straight one and the typographic ones. */
const SINGLE_QUOTES = "'\u2018\u2019\u201A\u201B";
/** Signs that PowerShell takes for a double quote. */
const DOUBLE_QUOTES = '"\u201C\u201D\u201E';

/** Between single quotes PowerShell expands nothing, between double ones variables. */
export type QuoteKind = 'single' | 'double';

/** The kind of quote that a sign is to PowerShell; `undefined` for every other sign. */
export function quoteKind(sign: string): QuoteKind | undefined {
  if (sign === '') return undefined;
  if (SINGLE_QUOTES.includes(sign)) return 'single';
  return DOUBLE_QUOTES.includes(sign) ? 'double' : undefined;
}

/** Whether a sign ends a line. */
export function isLineEnd(sign: string): boolean {
  return sign === '\n' || sign === '\r';
}

/** Whether a sign is a blank inside a line. */
export function isBlank(sign: string): boolean {
  return sign === ' ' || sign === '\t' || sign === '\u00A0' || sign === '\f' || sign === '\v';
}
