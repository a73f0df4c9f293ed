import { formatMessage, type Severity } from '../../core';
import { rangesIn } from './places';
import type { Reporter } from './reporter';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Writes workflow commands, which GitHub Actions shows beside the lines of a change. Columns are
 * left out of a finding that spans lines, because GitHub takes them for a single line only.
 */
export function githubReporter(): Reporter {
  return {
    file({ file, text, findings }) {
      const rangeOf = rangesIn(text);
      const lines = findings.map((finding) => {
        const { start, end } = rangeOf(finding.span);
        const isOneLine = start.line === end.line;
        const properties = [
          `file=${escapeProperty(file)}`,
          `line=${start.line}`,
          ...(isOneLine ? [`col=${start.column}`] : []),
          `endLine=${end.line}`,
          ...(isOneLine ? [`endColumn=${end.column}`] : []),
          `title=${escapeProperty(finding.rule)}`,
        ];
        const text = escapeData(formatMessage(finding.message));
        return `::${COMMANDS[finding.severity]} ${properties.join(',')}::${text}\n`;
      });
      return lines.join('');
    },
    end: () => '',
  };
}

/** Escapes the text of a workflow command, as the Actions toolkit does. */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes the value of a property of a workflow command, as the Actions toolkit does. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
