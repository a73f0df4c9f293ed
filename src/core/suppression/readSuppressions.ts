import type { PolicyDocument } from '../document';
import type { Finding } from '../finding';
import { createLineIndex, lineAt, lineStart, type LineIndex } from '../text/lineIndex';
import { overlaps, span, type Span } from '../text/span';
import { commentsOf } from './commentsOf';
import { unitsOf } from './unitsOf';

/** What the comments of a document silence. */
export interface Suppressions {
  suppresses(finding: Finding): boolean;
}

interface Suppression {
  /** Where findings are silenced; the whole document when `undefined`. */
  readonly places: readonly Span[] | undefined;
  /** The silenced rules; every rule when empty. */
  readonly rules: readonly string[];
}

const NOTHING: Suppressions = { suppresses: () => false };

/** The text after `--` is the author's reason and names no rule. */
const DIRECTIVE =
  /^\s*gpolint-(disable-next-line|disable-line|disable)(?![\w-])([^]*?)(?:--[^]*)?$/;

/**
 * Reads the comments `gpolint-disable-next-line`, `gpolint-disable-line` and `gpolint-disable`, each
 * followed by rule ids with commas or blanks between; without an id they hold for every rule.
 * `gpolint-disable` holds for the whole document wherever it stands.
 */
export function readSuppressions(document: PolicyDocument): Suppressions {
  // Most documents have no such comment and shall not pay for looking at each of their nodes.
  if (!document.text.includes('gpolint-disable')) return NOTHING;
  const index = createLineIndex(document.text);
  const units = unitsOf(document);
  const suppressions = commentsOf(document).flatMap((comment): readonly Suppression[] => {
    const match = DIRECTIVE.exec(comment.text);
    if (match === null) return [];
    const rules = (match[2] ?? '').split(/[\s,]+/).filter((word) => word !== '');
    if (match[1] === 'disable') return [{ places: undefined, rules }];
    const line =
      match[1] === 'disable-line'
        ? lineAt(index, comment.span.start)
        : lineAt(index, lastCharacter(comment.span)) + 1;
    return [{ places: placesOnLine(index, units, line), rules }];
  });
  return {
    suppresses: (finding) => suppressions.some((suppression) => covers(suppression, finding)),
  };
}

/** The line with the given number and every unit that has a part on it. */
function placesOnLine(index: LineIndex, units: readonly Span[], line: number): readonly Span[] {
  const start = lineStart(index, line);
  if (start === undefined) return [];
  const place = span(start, lineStart(index, line + 1) ?? index.length + 1);
  return [place, ...units.filter((unit) => overlaps(unit, place))];
}

function covers(suppression: Suppression, finding: Finding): boolean {
  if (suppression.rules.length > 0 && !suppression.rules.includes(finding.rule)) return false;
  const at = finding.span.start;
  return suppression.places?.some((place) => place.start <= at && at < place.end) ?? true;
}

function lastCharacter(place: Span): number {
  return Math.max(place.start, place.end - 1);
}
