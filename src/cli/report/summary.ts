import { SEVERITIES, type Severity } from '../../core';
import type { CheckedFile } from '../checkedFile';
import { safeFixOf } from '../fixText';

/** What the last lines of a report for people count. */
export interface Counts {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Findings that a safe fix would put right. */
  readonly fixable: number;
  readonly fixed: number;
  readonly fixedFiles: number;
}

/** The counts before the first file. */
export const NO_COUNTS: Counts = {
  files: 0,
  filesWithFindings: 0,
  bySeverity: { error: 0, warning: 0, information: 0, hint: 0 },
  fixable: 0,
  fixed: 0,
  fixedFiles: 0,
};

/** The counts with those of one more file. */
export function countFile(counts: Counts, { findings, fixedCount }: CheckedFile): Counts {
  const bySeverity = { ...counts.bySeverity };
  for (const { severity } of findings) bySeverity[severity]++;
  return {
    files: counts.files + 1,
    filesWithFindings: counts.filesWithFindings + Number(findings.length > 0),
    bySeverity,
    fixable: counts.fixable + findings.filter((finding) => safeFixOf(finding)).length,
    fixed: counts.fixed + fixedCount,
    fixedFiles: counts.fixedFiles + Number(fixedCount > 0),
  };
}

/**
 * The sentences at the end of a report.
 *
 * @param isFixing - Whether the safe fixes were applied; else the reader learns that they can be.
 */
export function summaryLines(counts: Counts, isFixing: boolean): readonly string[] {
  if (counts.files === 0) return ['No registry or Group Policy Preferences file to check'];
  const lines: string[] = [];
  if (counts.fixed > 0) {
    lines.push(`Fixed ${count(counts.fixed, 'finding')} in ${count(counts.fixedFiles, 'file')}`);
  }
  const levels = SEVERITIES.filter((severity) => counts.bySeverity[severity] > 0);
  const total = levels.reduce((sum, severity) => sum + counts.bySeverity[severity], 0);
  if (total === 0) return [...lines, `No findings in ${count(counts.files, 'file')}`];
  const parts = levels.map((severity) => severityCount(counts.bySeverity[severity], severity));
  const place = `${counts.filesWithFindings} of ${count(counts.files, 'file')}`;
  const remedy =
    counts.fixable > 0 && !isFixing ? `; --fix puts ${counts.fixable} of them right` : '';
  lines.push(`${count(total, 'finding')} (${parts.join(', ')}) in ${place}${remedy}`);
  return lines;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function severityCount(number: number, severity: Severity): string {
  return severity === 'information' ? `${number} information` : count(number, severity);
}
