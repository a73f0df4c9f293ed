/** What a suppression comment asks for. */
export interface Directive {
  /** `document` for the whole document wherever the comment stands. */
  readonly reach: 'document' | 'line' | 'next-line';
  /** The ids of the silenced rules; every rule when empty. */
  readonly rules: readonly string[];
}

/** A word that all directives have; a text without it needs no further look. */
export const DIRECTIVE_WORD = 'gpolint-disable';

/** The text after `--` is the author's reason and names no rule. */
const DIRECTIVE =
  /^\s*gpolint-(disable-next-line|disable-line|disable)(?![\w-])([^]*?)(?:--[^]*)?$/;

const REACHES: Readonly<Record<string, Directive['reach']>> = {
  'disable-next-line': 'next-line',
  'disable-line': 'line',
};

/**
 * Reads the comments `gpolint-disable-next-line`, `gpolint-disable-line` and `gpolint-disable`, each
 * followed by rule ids with commas or blanks between; without an id they hold for every rule.
 *
 * @param comment - What stands after the sign of the comment, or between its signs.
 * @returns `undefined` for any other comment.
 */
export function readDirective(comment: string): Directive | undefined {
  const match = comment.includes(DIRECTIVE_WORD) ? DIRECTIVE.exec(comment) : null;
  if (match === null) return undefined;
  const rules = (match[2] ?? '').split(/[\s,]+/).filter((word) => word !== '');
  return { reach: REACHES[match[1] ?? ''] ?? 'document', rules };
}
