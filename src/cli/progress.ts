import type { Output } from './output';
import { printable } from './printable';

/** Tells somebody who waits at a terminal how far the run is. */
export interface Progress {
  /** Says which file comes now: the one with this number, counted from 1, of so many. */
  show(number: number, total: number, file: string): Promise<void>;
  /** Takes the line away, before something else is written and at the end. */
  clear(): Promise<void>;
}

/** For a run that nobody watches. */
export const NO_PROGRESS: Progress = {
  show: () => Promise.resolve(),
  clear: () => Promise.resolve(),
};

/** How often the line changes at most, in milliseconds; a run that is over before shows none. */
const INTERVAL = 100;

/** Back to the first column and erase to the end of the line (ECMA-48, 8.3.41). */
const CLEAR_LINE = '\r\u001b[K';

/**
 * Shows the progress in one line of a terminal.
 *
 * @param columns - The width of the terminal.
 * @param now - The time in milliseconds, since whenever.
 */
export function terminalProgress(output: Output, columns: number, now: () => number): Progress {
  let isShown = false;
  let shownAt = now();
  return {
    async show(number, total, file) {
      if (now() - shownAt < INTERVAL) return;
      shownAt = now();
      isShown = true;
      // A line as wide as the terminal would go on in the next row, where nothing clears it.
      const line = shortened(
        `Checking file ${number} of ${total}: ${printable(file)}`,
        columns - 1,
      );
      await output.write(`${CLEAR_LINE}${line}`);
    },
    async clear() {
      if (!isShown) return;
      isShown = false;
      await output.write(CLEAR_LINE);
    },
  };
}

/** The beginning of a text that fits into so many columns, with an ellipsis where it is cut. */
function shortened(text: string, columns: number): string {
  const characters = Array.from(text);
  if (sum(characters.map(widthOf)) <= columns) return text;
  let width = 1;
  const kept = characters.filter((character) => (width += widthOf(character)) <= columns);
  return `${kept.join('')}…`;
}

/** Many terminals show letters beyond Latin in two columns; to be too narrow does no harm. */
function widthOf(character: string): number {
  return character < '\u0300' ? 1 : 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
