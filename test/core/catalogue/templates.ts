import type { Artefact } from '../../../src/core';

/** Every template of an artefact, with a placeholder for what `append` and `records` ask for. */
export function templatesOf({ content }: Artefact): readonly string[] {
  switch (content.kind) {
    case 'lines':
      return content.lines;
    case 'registry':
      return content.settings.flatMap(({ hive, values }) => [
        hive,
        ...values.map(({ data }) => String(data)),
      ]);
    case 'append':
      return [content.hive, '{{domains}}'];
    case 'records':
      return ['{{domain}}', ...(content.records ?? []).map(({ target }) => target)];
  }
}

/** A placeholder in a line, and whether it stands between two of the quotes. */
export interface PlaceholderPlace {
  readonly line: string;
  readonly isQuoted: boolean;
}

/** The placeholders of lines; comments, in which nothing is quoted, must have none. */
export function placesOf(lines: readonly string[], quote: string): readonly PlaceholderPlace[] {
  return lines.flatMap((line) =>
    [...line.matchAll(/\{\{\w+\}\}/g)].map(({ index }) => ({
      line,
      isQuoted: line.slice(0, index).split(quote).length % 2 === 0 && !/^(?:#|rem )/.test(line),
    })),
  );
}
