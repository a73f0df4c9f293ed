import type { Log, Notification, PhysicalLocation, ReportingDescriptor, Result, Run } from 'sarif';
import { formatMessage, ruleById, type EditFix, type Finding, type Severity } from '../../core';
import { rangesIn, type Range } from './places';
import type { Reporter } from './reporter';
import { artifactLocation, SOURCE_ROOT } from './sarifLocation';

/** What the report says besides the findings. */
export interface SarifOptions {
  readonly version: string;
  /** The URI, with a slash at its end, of the folder that relative file names start from. */
  readonly rootUri: string;
  /** The Markdown page of a rule; `undefined` when there is none. */
  readonly pageOf: (rule: string) => string | undefined;
}

/** SARIF 2.1.0, 3.27.10: what is not an error or a warning is a note. */
const LEVELS = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Readonly<Record<Severity, Result.level>>;

type RangeOf = ReturnType<typeof rangesIn>;

/** Writes one SARIF 2.1.0 log with one run, at the end. */
export function sarifReporter(options: SarifOptions): Reporter {
  const files: string[] = [];
  const results: Result[] = [];
  return {
    file({ file, text, findings }) {
      files.push(file);
      const rangeOf = rangesIn(text);
      results.push(...findings.map((finding) => resultOf(file, finding, rangeOf)));
      return '';
    },
    end({ problems }) {
      const run = runOf(files, results, problems, options);
      return `${JSON.stringify(logOf(run), null, 2)}\n`;
    },
  };
}

function logOf(run: Run): Log {
  return {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
}

function runOf(
  files: readonly string[],
  results: readonly Result[],
  problems: readonly string[],
  { version, rootUri, pageOf }: SarifOptions,
): Run {
  const ids = [...new Set(results.map((result) => result.ruleId ?? ''))].sort();
  return {
    tool: { driver: { name: 'gpolint', version, rules: ids.map((id) => ruleOf(id, pageOf(id))) } },
    invocations: [
      {
        executionSuccessful: problems.length === 0,
        toolExecutionNotifications: problems.map(notificationOf),
      },
    ],
    originalUriBaseIds: { [SOURCE_ROOT]: { uri: rootUri } },
    artifacts: files.map((file) => ({ location: artifactLocation(file) })),
    results: results.map((result) => ({ ...result, ruleIndex: ids.indexOf(result.ruleId ?? '') })),
    columnKind: 'utf16CodeUnits',
  };
}

function ruleOf(id: string, page: string | undefined): ReportingDescriptor {
  const meta = ruleById(id)?.meta;
  return {
    id,
    ...(meta && {
      shortDescription: { text: meta.title },
      defaultConfiguration: {
        level: LEVELS[meta.severity],
        ...(meta.defaultLevel === 'off' && { enabled: false }),
      },
      properties: { certainty: meta.certainty, source: meta.source },
    }),
    ...(page !== undefined && { help: { text: page, markdown: page } }),
  };
}

/**
 * A message in which nothing is read as a placeholder (SARIF 2.1.0, 3.11.5: braces are doubled) or
 * as a link (3.11.6: the bracket is escaped).
 */
function messageOf(text: string): { text: string } {
  return { text: text.replace(/[{}]/g, '$&$&').replaceAll('](', '\\](') };
}

function notificationOf(problem: string): Notification {
  return { level: 'error', message: messageOf(problem) };
}

function resultOf(file: string, finding: Finding, rangeOf: RangeOf): Result {
  const related = finding.related.map(({ span, message }, index) => ({
    id: index + 1,
    physicalLocation: physicalLocation(file, rangeOf(span)),
    message: messageOf(formatMessage(message)),
  }));
  const fixes = finding.fixes
    .filter((fix): fix is EditFix => fix.kind === 'edit' && fix.safe && fix.edits.length > 0)
    .map((fix) => sarifFix(file, fix, rangeOf));
  return {
    ruleId: finding.rule,
    level: LEVELS[finding.severity],
    message: messageOf(formatMessage(finding.message)),
    locations: [{ physicalLocation: physicalLocation(file, rangeOf(finding.span)) }],
    ...(related.length > 0 && { relatedLocations: related }),
    ...(fixes.length > 0 && { fixes }),
  };
}

function physicalLocation(file: string, range: Range): PhysicalLocation {
  return { artifactLocation: artifactLocation(file), region: regionOf(range) };
}

function regionOf({ start, end }: Range) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function sarifFix(file: string, fix: EditFix, rangeOf: RangeOf) {
  const replacements = fix.edits.map(({ span, newText }) => ({
    deletedRegion: regionOf(rangeOf(span)),
    ...(newText !== '' && { insertedContent: { text: newText } }),
  }));
  return {
    description: messageOf(formatMessage(fix.title)),
    artifactChanges: [{ artifactLocation: artifactLocation(file), replacements }],
  };
}
