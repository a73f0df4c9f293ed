import type { Span } from '../text/span';
import type { XmlAttribute, XmlProblem, XmlProblemCode } from './tree';

/** The state of one parse, shared by the functions that read one construct each. */
export interface Scan {
  readonly text: string;
  readonly problems: XmlProblem[];
  /** A declared entity is no mistake, but no declaration is read, so entities are not reported. */
  hasDoctype: boolean;
  /** Whether the value of the attribute that was read last was reported. */
  hasValueProblem: boolean;
  /** The first attribute of each name in the tag that had one of the name last. */
  readonly latestAttributes: Map<string, XmlAttribute>;
  /** Where a searched text was found last, so that looking for it again costs nothing. */
  readonly found: Map<string, number>;
}

/** The state at the start of a text. */
export function createScan(text: string): Scan {
  return {
    text,
    problems: [],
    hasDoctype: false,
    hasValueProblem: false,
    latestAttributes: new Map(),
    found: new Map(),
  };
}

/** Notes a problem at `start` up to `end`. */
export function report(
  scan: Scan,
  code: XmlProblemCode,
  start: number,
  end: number,
  name = '',
  related?: Span,
): void {
  const place = { start, end };
  scan.problems.push(
    related === undefined ? { code, span: place, name } : { code, span: place, name, related },
  );
}

/**
 * Where `searched` occurs next at or after `from`; the text's length when it does not. Calls for one
 * text must go forward: then all of them together read the document once, however often a terminator
 * that is far away is looked for.
 */
export function nextOccurrence(scan: Scan, searched: string, from: number): number {
  const known = scan.found.get(searched);
  if (known !== undefined && known >= from) return known;
  const index = scan.text.indexOf(searched, from);
  const result = index < 0 ? scan.text.length : index;
  scan.found.set(searched, result);
  return result;
}

const LINE_WITH_TAG = /[\r\n][ \t]*</g;

/**
 * Where the next line that starts with `<` breaks off the line before it, at or after `from`. There
 * an unfinished construct ends, so that half-typed text does not swallow the lines after it.
 */
export function nextLineWithTag(scan: Scan, from: number): number {
  const known = scan.found.get('');
  if (known !== undefined && known >= from) return known;
  LINE_WITH_TAG.lastIndex = from;
  const result = LINE_WITH_TAG.exec(scan.text)?.index ?? scan.text.length;
  scan.found.set('', result);
  return result;
}
