const keptLines = 400;

/** The output of a server: its last lines, without the blocks that are known to mean nothing. */
export interface ServerLog {
  /** Takes a piece of output, which may end anywhere. */
  readonly add: (text: string) => void;
  /** Gives up to that many of the last lines worth reading. */
  readonly lastLines: (count: number) => readonly string[];
}

/** Makes an empty log. `onLine` gets every line worth reading as soon as it is complete. */
export function createServerLog(onLine: (line: string) => void): ServerLog {
  const lines: string[] = [];
  let rest = '';
  let inNoise = false;

  const take = (line: string): void => {
    if (startsNoise(line)) inNoise = true;
    if (!inNoise && isWorthReading(line)) {
      lines.push(line);
      if (lines.length > keptLines) lines.shift();
      onLine(line);
    }
    // The block is a printed error object; its closing brace stands alone at the start of a line.
    if (line === '}') inNoise = false;
  };

  return {
    add: (text) => {
      const parts = (rest + text).split(/\r?\n/);
      rest = parts.pop() ?? '';
      parts.forEach(take);
    },
    lastLines: (count) => lines.slice(-count),
  };
}

/** Native modules for log files and for noticing a dead parent are not built; VS Code runs without. */
function startsNoise(line: string): boolean {
  return line.includes('Could not locate the bindings file');
}

/** The address VS Code prints lacks the extension; the other words are of parts it does without. */
function isWorthReading(line: string): boolean {
  return !/^(\[[\d:]+\])?\s*$/.test(line) && !/watchdog|gallery|vsda|^Web UI/i.test(line);
}
