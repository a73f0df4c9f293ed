import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Option, type Command } from 'commander';
import { SEVERITIES, type Severity } from '../core';
import { encodingOption } from './encodingOption';
import { lintFiles, type ExitCode } from './lintFiles';
import { outputTo, type Output } from './output';
import { NO_PROGRESS, terminalProgress, type Progress } from './progress';
import { githubReporter } from './report/github';
import { jsonReporter } from './report/json';
import type { Reporter } from './report/reporter';
import { sarifReporter } from './report/sarif';
import { folderUri } from './report/sarifLocation';
import { textReporter, type Terminal } from './report/text';

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
type Format = (typeof FORMATS)[number];

interface LintFlags {
  readonly format: Format;
  readonly fix?: boolean;
  readonly failOn: Severity;
  readonly config?: string;
  readonly encoding: string;
}

const EXAMPLES = `
Examples:
  gpolint policies                          check all policy files below a folder
  gpolint "GPO/**/Registry.xml" fixes.reg   check what a pattern matches, and one file more
  gpolint --fix --encoding windows-1250 .   put right what can be put right without asking
  gpolint --format sarif . > gpolint.sarif  write a report for code scanning
  gpolint --format github --fail-on error . annotate a pull request in GitHub Actions

Exit code: 0 nothing at or above the level of --fail-on, 1 findings, 2 wrong use, or a file that
could not be checked.`;

/**
 * Makes `command` check files: its arguments, options and help.
 *
 * @param finish - Takes the exit code.
 */
export function addLint(command: Command, version: string, finish: (code: ExitCode) => void): void {
  command
    .argument('<path...>', 'files, folders and patterns')
    .addOption(
      new Option('--format <format>', 'form of the report').choices(FORMATS).default('text'),
    )
    .option('--fix', 'apply the safe fixes to the files and report what is left')
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that makes the exit code 1')
        .choices(SEVERITIES)
        .default('warning'),
    )
    .option('--config <file>', 'use this file instead of the nearest .gpolint.json')
    .addOption(encodingOption())
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], flags: LintFlags) => {
      const problemOutput = outputTo(process.stderr);
      finish(
        await lintFiles({
          paths,
          cwd: process.cwd(),
          fix: flags.fix === true,
          failOn: flags.failOn,
          config: flags.config,
          codePage: flags.encoding,
          reporter: reporterFor(flags, version),
          output: outputTo(process.stdout),
          problemOutput,
          progress: progressOn(problemOutput, flags.format),
        }),
      );
    });
}

function reporterFor({ format, fix }: LintFlags, version: string): Reporter {
  switch (format) {
    case 'text':
      return textReporter({ isFixing: fix === true, terminal: terminalOf(process.stdout) });
    case 'json':
      return jsonReporter();
    case 'sarif':
      return sarifReporter({ version, rootUri: folderUri(process.cwd()), pageOf: rulePage });
    case 'github':
      return githubReporter();
  }
}

function terminalOf(stream: NodeJS.WriteStream): Terminal | undefined {
  if (!stream.isTTY) return undefined;
  const hasColors = !process.env['NO_COLOR'] && stream.hasColors();
  // A terminal that does not know its size says 0.
  return { columns: stream.columns || 80, hasColors };
}

/**
 * Progress is for somebody who watches: not for the log of a CI run, not for a terminal that cannot
 * clear a line, and not where a report for machines goes to the same terminal.
 */
function progressOn(output: Output, format: Format): Progress {
  const { isTTY, columns } = process.stderr;
  const isMixed = format !== 'text' && process.stdout.isTTY;
  if (!isTTY || isMixed || process.env['CI'] || process.env['TERM'] === 'dumb') return NO_PROGRESS;
  return terminalProgress(output, columns || 80, () => performance.now());
}

/** The build puts the rules' pages beside the bundle. */
function rulePage(rule: string): string | undefined {
  try {
    return readFileSync(path.join(__dirname, 'rules', `${rule}.md`), 'utf8');
  } catch {
    return undefined;
  }
}
