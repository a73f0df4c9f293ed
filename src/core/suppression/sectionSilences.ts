import type { RegBodyLine, RegSection } from '../reg/tree';
import { textOf, type Span } from '../text/span';
import { readDirective } from './directive';
import type { Silence } from './silence';

/** What the comments of one section of a `.reg` file silence. */
export interface SectionSilences {
  readonly silences: readonly Silence[];
  /** For each comment that is about the key line below the section, the rules that it names. */
  readonly forNextKey: readonly (readonly string[])[];
}

/** Those of a section without suppression comments. */
export const NO_SILENCES: SectionSilences = { silences: [], forNextKey: [] };

/**
 * Reads the suppression comments of a section. One for a line silences the whole value there, with
 * all of its continuation lines.
 *
 * @param lines - The lines below the key line.
 */
export function sectionSilences(
  text: string,
  section: RegSection,
  lines: readonly RegBodyLine[],
): SectionSilences {
  const silences: Silence[] = [];
  let waiting: (readonly string[])[] = [];
  const read = (unit: Span, comment: string | undefined): void => {
    for (const rules of waiting) silences.push({ place: withTextEnd(text, unit), rules });
    if (waiting.length > 0) waiting = [];
    const directive = comment === undefined ? undefined : readDirective(comment);
    if (directive === undefined) return;
    const { reach, rules } = directive;
    if (reach === 'next-line') waiting.push(rules);
    else silences.push({ place: reach === 'line' ? withTextEnd(text, unit) : undefined, rules });
  };
  // Windows ignores what follows the last bracket of a key line, so a comment can stand there.
  if (section.key !== undefined) {
    read(section.key.span, commentIn(text, section.key.trailingSpan));
  }
  for (const line of lines) {
    // Nearly every line has no comment and comes after none.
    const place = commentPlace(line);
    if (place !== undefined) read(line.span, commentIn(text, place));
    else if (waiting.length > 0) read(line.span, undefined);
  }
  if (section.span.end < text.length) {
    if (silences.length === 0 && waiting.length === 0) return NO_SILENCES;
    return { silences, forNextKey: waiting };
  }
  // Behind the last line end is one more line, which is empty.
  if (endsWithLine(text)) read({ start: text.length, end: text.length + 1 }, undefined);
  return { silences, forNextKey: [] };
}

/** The part of a line that is a comment, or may be one. */
function commentPlace(line: RegBodyLine): Span | undefined {
  if (line.kind === 'comment') return line.span;
  if (line.kind === 'value') return line.commentSpan;
  // Windows 3.1 has no comments, but it skips a line that looks like one.
  return line.kind === 'junk' && line.reason === 'win31' ? line.span : undefined;
}

/** The comment after its sign; `undefined` when the place starts with none. */
function commentIn(text: string, place: Span): string | undefined {
  if (place.start === place.end) return undefined;
  return /^\s*[;#]([^]*)$/.exec(textOf(text, place))?.[1];
}

/** A finding at the end of the text belongs to the last line when no line end stands between. */
function withTextEnd(text: string, unit: Span): Span {
  const isLast = unit.end === text.length && !endsWithLine(text);
  return isLast ? { start: unit.start, end: unit.end + 1 } : unit;
}

function endsWithLine(text: string): boolean {
  return text.endsWith('\n') || text.endsWith('\r');
}
