import { readAttribute } from './attribute';
import { CODE, isNameStart, isWhiteSpace, nameEnd, skipBlanks, skipWhiteSpace } from './characters';
import { report, type Scan } from './scan';
import type { XmlAttribute } from './tree';

/** A start tag as it is read, before there is an element. */
export interface StartTag {
  readonly name: string;
  /** The offset after the name. */
  readonly nameEnd: number;
  readonly attributes: readonly XmlAttribute[];
  /** The offset after the tag. */
  readonly end: number;
  readonly selfClosing: boolean;
  /** The tag has no `>` of its own, or no name: nobody can say whether content belongs to it. */
  readonly isBroken: boolean;
}

/** Reads the start tag whose `<` is at `start`. */
export function readStartTag(scan: Scan, start: number): StartTag {
  const { text } = scan;
  const afterName = nameEnd(text, start + 1);
  const name = text.slice(start + 1, afterName);
  if (name === '') report(scan, 'name-missing', start, start + 2);
  const attributes: XmlAttribute[] = [];
  let position = afterName;
  // A problem right before a place explains what is wrong there too.
  let isExplained = false;
  for (;;) {
    const next = skipWhiteSpace(text, position);
    const code = text.charCodeAt(next);
    if (code === CODE.greater) {
      return startTag(name, afterName, attributes, next + 1, false, name === '');
    }
    if (code === CODE.slash && text.charCodeAt(next + 1) === CODE.greater) {
      return startTag(name, afterName, attributes, next + 2, true, false);
    }
    if (next >= text.length || code === CODE.less) {
      // The blanks up to the line end belong to the tag: somebody may be typing there.
      const end = next >= text.length ? next : Math.min(next, skipBlanks(text, position));
      if (!isExplained) report(scan, 'tag-unclosed', start, end, name);
      return startTag(name, afterName, attributes, end, false, true);
    }
    if (!isNameStart(code)) {
      position = skipJunk(scan, next, name);
      isExplained = true;
      continue;
    }
    const attribute = readAttribute(scan, next);
    if (next === position && !isExplained) {
      const place = attribute.nameSpan;
      report(scan, 'attribute-space-missing', place.start, place.end, attribute.name);
    }
    noteAttribute(scan, start, attribute);
    attributes.push(attribute);
    isExplained = scan.hasValueProblem;
    position = attribute.span.end;
  }
}

function startTag(
  name: string,
  afterName: number,
  attributes: readonly XmlAttribute[],
  end: number,
  selfClosing: boolean,
  isBroken: boolean,
): StartTag {
  return { name, nameEnd: afterName, attributes, end, selfClosing, isBroken };
}

/** Remembers an attribute of the tag at `tagStart`, and reports it if the tag has one of its name. */
function noteAttribute(scan: Scan, tagStart: number, attribute: XmlAttribute): void {
  const latest = scan.latestAttributes.get(attribute.name);
  // Attributes of earlier tags start before this one.
  if (latest === undefined || latest.span.start < tagStart) {
    scan.latestAttributes.set(attribute.name, attribute);
    return;
  }
  const { start, end } = attribute.nameSpan;
  report(scan, 'attribute-duplicate', start, end, attribute.name, latest.nameSpan);
}

/** Skips what is neither white space, an attribute nor the end of the tag. */
function skipJunk(scan: Scan, start: number, tagName: string): number {
  const { text } = scan;
  let end = start;
  let isVisible = false;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isWhiteSpace(code) || code === CODE.greater || code === CODE.less) break;
    if (end > start && (isNameStart(code) || code === CODE.slash)) break;
    isVisible ||= code >= CODE.space;
    end++;
  }
  // A control character is reported as such already.
  if (isVisible) report(scan, 'tag-malformed', start, end, tagName);
  return end;
}
