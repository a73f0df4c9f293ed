import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { addEffects } from './effects/effectsCommand';
import { addLint } from './lintCommand';
import type { ExitCode } from './lintFiles';
import { outputTo } from './output';
import { printable } from './printable';
import { reasonOf } from './systemError';

/**
 * Runs the command line. To check files is what `gpolint` does without the name of a command, so
 * that further commands can be added beside it.
 */
async function main(): Promise<void> {
  const program = new Command('gpolint')
    .description('Tells what Windows will silently do wrong with registry and preference files.')
    .version(version)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void outputTo(process.stdout).write(text),
      outputError: (text, write) => write(asOneLine(text)),
    });
  const finish = (code: ExitCode): void => {
    process.exitCode = code;
  };
  addLint(program, version, finish);
  addEffects(program, finish);
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = 2;
    // Commander has told its own errors, and asking for help or the version is none.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else process.stderr.write(`gpolint: ${printable(reasonOf(error))}\n`);
  }
}

/** Commander writes `error: …` and puts a hint on a second line. */
function asOneLine(text: string): string {
  return `gpolint: ${printable(
    text
      .trim()
      .replace(/^error: /, '')
      .replace(/\n/g, ' '),
  )}\n`;
}

void main();
