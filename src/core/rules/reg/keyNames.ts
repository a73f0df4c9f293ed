import type { RegKeyLine } from '../../reg/tree';
import type { Span } from '../../text/span';

/** One name in the path of a key line. */
export interface KeyName {
  readonly name: string;
  readonly span: Span;
}

/** The names of a path from the hive on; those between repeated backslashes do not count. */
export function keyNames({ path, pathSpan }: RegKeyLine): readonly KeyName[] {
  const names: KeyName[] = [];
  let start = 0;
  while (start <= path.length) {
    const backslash = path.indexOf('\\', start);
    const end = backslash < 0 ? path.length : backslash;
    if (end > start) {
      const span = { start: pathSpan.start + start, end: pathSpan.start + end };
      names.push({ name: path.slice(start, end), span });
    }
    start = end + 1;
  }
  return names;
}
