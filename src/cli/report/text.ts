import { formatMessage, type Finding, type Severity } from '../../core';
import type { CheckedFile } from '../checkedFile';
import { printable } from '../printable';
import { excerptsOf } from './excerpt';
import { rangesIn } from './places';
import type { Reporter } from './reporter';
import { countFile, NO_COUNTS, summaryLines } from './summary';

/** What decides how the report looks. */
export interface TextOptions {
  /** Whether `--fix` was asked for. */
  readonly isFixing: boolean;
  /** The terminal that shows the report; `undefined` for a file or a pipe. */
  readonly terminal: Terminal | undefined;
}

/** What is known of a terminal: its width in characters, and whether it shows colours. */
export interface Terminal {
  readonly columns: number;
  readonly hasColors: boolean;
}

type Style = Severity | 'bold' | 'dim';

/** Numbers of "Select Graphic Rendition" (ECMA-48, 8.3.117). */
const STYLE_CODES: Readonly<Record<Style, number>> = {
  error: 31,
  warning: 33,
  information: 36,
  hint: 36,
  bold: 1,
  dim: 2,
};

const INDENT = '    ';

/**
 * Writes for people: a line `path:line:column severity message [rule]` for each finding, and on a
 * terminal the source line with the place marked and the related places below it; then a summary.
 */
export function textReporter({ isFixing, terminal }: TextOptions): Reporter {
  let counts = NO_COUNTS;
  const paint = (style: Style, text: string): string => {
    return terminal?.hasColors ? `\u001b[${STYLE_CODES[style]}m${text}\u001b[0m` : text;
  };
  return {
    file(checked) {
      counts = countFile(counts, checked);
      return checked.findings.length === 0 ? '' : fileText(checked, terminal, paint);
    },
    end: () =>
      summaryLines(counts, isFixing)
        .map((line) => `${line}\n`)
        .join(''),
  };
}

function fileText(
  { file, text, findings }: CheckedFile,
  terminal: Terminal | undefined,
  paint: (style: Style, text: string) => string,
): string {
  const rangeOf = rangesIn(text);
  const placeOf = ({ span }: Pick<Finding, 'span'>): string => {
    const { line, column } = rangeOf(span).start;
    return `${printable(file)}:${line}:${column}`;
  };
  const lines = findings.map((finding) => {
    const place = paint('bold', placeOf(finding));
    const severity = paint(finding.severity, finding.severity);
    const message = printable(formatMessage(finding.message));
    return `${place} ${severity} ${message} ${paint('dim', `[${finding.rule}]`)}\n`;
  });
  if (terminal === undefined) return lines.join('');

  const excerptOf = excerptsOf(text, Math.max(20, terminal.columns - INDENT.length));
  const blocks = findings.map((finding, position) => {
    const { source, marks } = excerptOf(finding.span);
    const related = finding.related.map((place) => {
      return `${INDENT}${placeOf(place)} ${printable(formatMessage(place.message))}\n`;
    });
    const markLine = paint(finding.severity, marks);
    return `${lines[position] ?? ''}${INDENT}${source}\n${INDENT}${markLine}\n${related.join('')}`;
  });
  return `${blocks.join('')}\n`;
}
