import {
  CODE,
  isFirstOnLine,
  isLineBreak,
  isNameCharacter,
  isWhiteSpace,
  nameEnd,
  skipWhiteSpace,
} from './characters';
import { decodeReferences } from './references';
import { report, type Scan } from './scan';
import type { XmlAttribute } from './tree';

/**
 * Reads the attribute whose name starts at `start`. Whether its value was reported, which explains
 * what follows it too, is left in `scan.hasValueProblem`.
 */
export function readAttribute(scan: Scan, start: number): XmlAttribute {
  const { text } = scan;
  const afterName = nameEnd(text, start);
  const equals = skipWhiteSpace(text, afterName);
  if (text.charCodeAt(equals) !== CODE.equals) {
    return withoutValue(scan, start, afterName, afterName);
  }
  const valueStart = skipWhiteSpace(text, equals + 1);
  const code = text.charCodeAt(valueStart);
  if (code === CODE.doubleQuote || code === CODE.apostrophe) {
    return quoted(scan, start, afterName, valueStart);
  }
  if (isValueMissing(text, equals + 1, valueStart)) {
    return withoutValue(scan, start, afterName, equals + 1);
  }
  return unquoted(scan, start, afterName, valueStart);
}

function withoutValue(scan: Scan, start: number, afterName: number, end: number): XmlAttribute {
  report(scan, 'attribute-value-missing', start, afterName, scan.text.slice(start, afterName));
  scan.hasValueProblem = true;
  return attributeAt(scan, start, afterName, end, '', end);
}

/** Whether nothing stands after the equals sign, or already the next attribute. */
function isValueMissing(text: string, afterEquals: number, valueStart: number): boolean {
  const code = text.charCodeAt(valueStart);
  if (valueStart >= text.length || code === CODE.less || code === CODE.greater) return true;
  if (code === CODE.slash && text.charCodeAt(valueStart + 1) === CODE.greater) return true;
  if (valueStart === afterEquals) return false;
  const end = nameEnd(text, valueStart);
  return end > valueStart && text.charCodeAt(skipWhiteSpace(text, end)) === CODE.equals;
}

function unquoted(scan: Scan, start: number, afterName: number, valueStart: number): XmlAttribute {
  const { text } = scan;
  let end = valueStart;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isWhiteSpace(code) || code === CODE.less || code === CODE.greater) break;
    if (code === CODE.slash && text.charCodeAt(end + 1) === CODE.greater) break;
    end++;
  }
  report(scan, 'attribute-value-unquoted', valueStart, end, text.slice(start, afterName));
  scan.hasValueProblem = true;
  // In `name=value"` only the first quote is missing, so the last one is no part of the value.
  const last = text.charCodeAt(end - 1);
  const isQuote = last === CODE.doubleQuote || last === CODE.apostrophe;
  const raw = text.slice(valueStart, isQuote ? end - 1 : end);
  return attributeAt(scan, start, afterName, valueStart, raw, end);
}

function quoted(scan: Scan, start: number, afterName: number, quote: number): XmlAttribute {
  const { text } = scan;
  const valueStart = quote + 1;
  const close = text.indexOf(text.charAt(quote), valueStart);
  const raw = text.slice(valueStart, close < 0 ? text.length : close);
  const brokenEnd = brokenValueEnd(text, raw, valueStart, close);
  if (brokenEnd !== undefined) {
    const name = text.slice(start, afterName);
    report(scan, 'attribute-value-unterminated', quote, brokenEnd, name);
    scan.hasValueProblem = true;
    const value = text.slice(valueStart, brokenEnd);
    return attributeAt(scan, start, afterName, valueStart, value, brokenEnd);
  }
  const less = raw.indexOf('<');
  if (less >= 0) {
    const place = valueStart + less;
    report(scan, 'less-than-in-value', place, place + 1, text.slice(start, afterName));
  }
  scan.hasValueProblem = less >= 0;
  return attributeAt(scan, start, afterName, valueStart, raw, close + 1);
}

/**
 * Where a value ends whose closing quote was forgotten, so that the quote at `close` opens another
 * value; `undefined` when `close` is the value's own.
 */
function brokenValueEnd(
  text: string,
  raw: string,
  start: number,
  close: number,
): number | undefined {
  if (close < 0 || hasLineWithTag(text, raw, start)) {
    return endOnLine(text, start, start + raw.length);
  }
  return nextAttributeStart(text, start, close);
}

/** Whether a line of the value at `start` begins with `<`, as only a new tag does. */
function hasLineWithTag(text: string, raw: string, start: number): boolean {
  for (let less = raw.indexOf('<'); less >= 0; less = raw.indexOf('<', less + 1)) {
    if (isFirstOnLine(text, start + less)) return true;
  }
  return false;
}

/** The end of the line, or the end of the tag or the next tag on it. */
function endOnLine(text: string, start: number, limit: number): number {
  let end = start;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (isLineBreak(code) || code === CODE.greater || code === CODE.less) break;
  }
  const isSelfClosing = text.charCodeAt(end) === CODE.greater && text[end - 1] === '/';
  return isSelfClosing && end > start ? end - 1 : end;
}

/**
 * In `a="x b="y"` the second quote is followed by a character that cannot follow a value, and
 * preceded by the name of the next attribute. The value then ends in front of that name.
 */
function nextAttributeStart(text: string, start: number, close: number): number | undefined {
  const next = text.charCodeAt(close + 1);
  const mayFollow =
    close + 1 >= text.length ||
    isWhiteSpace(next) ||
    next === CODE.greater ||
    next === CODE.slash ||
    next === CODE.less;
  if (mayFollow) return undefined;
  let position = skipWhiteSpaceBack(text, close, start);
  if (text.charCodeAt(position - 1) !== CODE.equals) return undefined;
  const nameStop = skipWhiteSpaceBack(text, position - 1, start);
  position = nameStop;
  while (position > start && isNameCharacter(text.charCodeAt(position - 1))) position--;
  if (position === nameStop || nameEnd(text, position) !== nameStop) return undefined;
  const end = skipWhiteSpaceBack(text, position, start);
  return end === position ? undefined : end;
}

function skipWhiteSpaceBack(text: string, from: number, limit: number): number {
  let position = from;
  while (position > limit && isWhiteSpace(text.charCodeAt(position - 1))) position--;
  return position;
}

function attributeAt(
  scan: Scan,
  start: number,
  afterName: number,
  valueStart: number,
  raw: string,
  end: number,
): XmlAttribute {
  return {
    span: { start, end },
    name: scan.text.slice(start, afterName),
    nameSpan: { start, end: afterName },
    valueSpan: { start: valueStart, end: valueStart + raw.length },
    value: decodeReferences(scan, raw, valueStart),
  };
}
