import { eachLine } from '../statements/eachLine';
import type { StatementComment, StatementTree } from '../statements/statementTree';
import type { Span } from '../text/span';

/** A word of a zone file. */
export interface ZoneWord {
  readonly text: string;
  readonly span: Span;
}

/** A resource record as RFC 1035 5.1 writes it. */
export interface ZoneRecord {
  readonly span: Span;
  /** The name that the record is about; `undefined` where it is that of the record before. */
  readonly owner: ZoneWord | undefined;
  /** The owner with the origin, where there is one; empty without an owner. */
  readonly ownerName: string;
  /** The domain of the `$ORIGIN` above, which is added to names without a dot at their end. */
  readonly origin: string | undefined;
  /** Such as `SRV`, in capitals. */
  readonly type: string;
  readonly typeSpan: Span;
  readonly data: readonly ZoneWord[];
}

/** The records of a zone file (RFC 1035, 5.1), as far as they can be read. */
export interface ZoneTree extends StatementTree {
  readonly records: readonly ZoneRecord[];
}

interface Entry {
  readonly words: ZoneWord[];
  startsWithBlank: boolean;
}

const TYPES = new Set([
  'A',
  'AAAA',
  'CAA',
  'CNAME',
  'DNAME',
  'MX',
  'NAPTR',
  'NS',
  'PTR',
  'SOA',
  'SRV',
  'TLSA',
  'TXT',
]);
const TIME_OR_CLASS = /^(?:\d+|(?:\d+[SMHDW])+|IN|CH|HS|CS)$/i;

/** Reads the records of a zone file (RFC 1035 5.1). Never throws; entries of other forms are left out. */
export function parseZone(text: string): ZoneTree {
  const comments: StatementComment[] = [];
  const units: Span[] = [];
  const records: ZoneRecord[] = [];
  let origin: string | undefined;
  let entry: Entry = { words: [], startsWithBlank: false };
  let depth = 0;
  for (const line of eachLine(text)) {
    if (depth === 0) entry = { words: [], startsWithBlank: /[ \t]/.test(text.charAt(line.start)) };
    depth = readLine(text, line, depth, entry.words, comments);
    if (depth > 0) continue;
    const [first] = entry.words;
    const last = entry.words.at(-1);
    if (first === undefined || last === undefined) continue;
    units.push({ start: first.span.start, end: last.span.end });
    if (first.text.toUpperCase() === '$ORIGIN') {
      origin = nameBelow(entry.words[1]?.text ?? '', origin);
    }
    const record = recordOf(entry, origin);
    if (record !== undefined) records.push(record);
  }
  return { comments, units, records };
}

/** Adds the words of a line and gives the number of parentheses that are open behind it, 0 or 1. */
function readLine(
  text: string,
  line: Span,
  depthBefore: number,
  words: ZoneWord[],
  comments: StatementComment[],
): number {
  let depth = depthBefore;
  for (let offset = line.start; offset < line.end;) {
    const sign = text.charAt(offset);
    if (sign === ';') {
      const span = { start: offset, end: line.end };
      comments.push({ span, content: text.slice(offset + 1, line.end) });
      return depth;
    }
    if (sign === '(') depth = 1;
    if (sign === ')') depth = 0;
    if (/[()\s]/.test(sign)) {
      offset++;
      continue;
    }
    const end = wordEnd(text, offset, line.end);
    words.push({ text: text.slice(offset, end), span: { start: offset, end } });
    offset = end;
  }
  return depth;
}

/** The end of a word or of a quoted text, in which a backslash takes the meaning from a sign. */
function wordEnd(text: string, start: number, lineEnd: number): number {
  const isQuoted = text.charAt(start) === '"';
  let offset = isQuoted ? start + 1 : start;
  for (; offset < lineEnd; offset++) {
    const sign = text.charAt(offset);
    if (sign === '\\') offset++;
    else if (isQuoted && sign === '"') return offset + 1;
    else if (!isQuoted && /[\s;()"]/.test(sign)) break;
  }
  return Math.max(start + 1, Math.min(offset, lineEnd));
}

/** A name that ends in a dot is whole; any other one is below the origin, which `@` stands for. */
function nameBelow(name: string, origin: string | undefined): string {
  if (name === '' || name.endsWith('.') || origin === undefined) return name;
  if (name === '@') return origin;
  return origin === '.' ? `${name}.` : `${name}.${origin}`;
}

function recordOf(
  { words, startsWithBlank }: Entry,
  origin: string | undefined,
): ZoneRecord | undefined {
  if (words[0]?.text.startsWith('$') === true) return undefined;
  let index = startsWithBlank ? 0 : 1;
  while (TIME_OR_CLASS.test(words[index]?.text ?? '')) index++;
  const type = words[index];
  const last = words.at(-1);
  const first = words[0];
  if (type === undefined || last === undefined || first === undefined) return undefined;
  if (!TYPES.has(type.text.toUpperCase())) return undefined;
  return {
    span: { start: first.span.start, end: last.span.end },
    owner: startsWithBlank ? undefined : first,
    ownerName: startsWithBlank ? '' : nameBelow(first.text, origin),
    origin,
    type: type.text.toUpperCase(),
    typeSpan: type.span,
    data: words.slice(index + 1),
  };
}
