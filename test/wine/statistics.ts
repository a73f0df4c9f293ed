import type { Expected } from './expected';

/** What was compared: how often each header, effect, fault and exclusion came up. */
export interface Statistics {
  readonly files: Map<string, number>;
  readonly headers: Map<string, number>;
  readonly effects: Map<string, number>;
  readonly problems: Map<string, number>;
}

export function newStatistics(): Statistics {
  return { files: new Map(), headers: new Map(), effects: new Map(), problems: new Map() };
}

/** Counts a file; one that is not compared counts with the reason only. */
export function addFile(
  statistics: Statistics,
  { document, effects, problems }: Expected,
  exclusion: string | undefined,
): void {
  if (exclusion !== undefined) {
    count(statistics.files, `excluded: ${exclusion}`);
    return;
  }
  count(statistics.files, effects.length === 0 ? 'compared, without effect' : 'compared');
  count(statistics.headers, document.header.kind);
  for (const { op } of effects) count(statistics.effects, op);
  for (const { code } of problems) count(statistics.problems, code);
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** The counts as lines of text. */
export function showStatistics(statistics: Statistics): string {
  return Object.entries(statistics)
    .map(([title, counts]: [string, Map<string, number>]) => {
      const rows = [...counts].sort((a, b) => b[1] - a[1]);
      return `${title}\n${rows.map(([name, times]) => `${String(times).padStart(8)}  ${name}\n`).join('')}`;
    })
    .join('');
}
