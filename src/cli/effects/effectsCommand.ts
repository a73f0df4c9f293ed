import { Option, type Command } from 'commander';
import { encodingOption } from '../encodingOption';
import type { ExitCode } from '../lintFiles';
import { outputTo } from '../output';
import { effectsJson } from './effectsJson';
import { effectsText } from './effectsText';
import { listEffects } from './listEffects';

const REPORTERS = { text: effectsText, json: effectsJson };
const FORMATS = ['text', 'json'] as const;

interface EffectsFlags {
  readonly format: (typeof FORMATS)[number];
  readonly encoding: string;
}

const NOTES = `
Effects are listed in the order of the files named; lines that Windows drops have none. The JSON
is one array of { op, hive, key, name, type, data }: op is createKey, deleteKey, setValue or
deleteValue, name "" is the default value, data is hex.

Registry items of Group Policy Preferences also have action (create, replace, update, delete),
targeting (the conditions around the item, outermost first, and its own), variables that the client
puts in, and a note where something is to know. Their op is none where the item does nothing, such
as a disabled one, and unknown where that cannot be told; data that is not readable is left out.

Exit code: 0 the effects were listed, 2 wrong use, or a file that could not be read.`;

/**
 * Adds the command `effects`, which tells what applying files does to the registry.
 *
 * @param finish - Takes the exit code.
 */
export function addEffects(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('effects')
    .description('list what registry files and registry preferences do to the registry')
    .argument('<path...>', 'files, folders and patterns')
    .addOption(new Option('--format <format>', 'form of the list').choices(FORMATS).default('text'))
    .addOption(encodingOption())
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], flags: EffectsFlags) => {
      finish(
        await listEffects({
          paths,
          cwd: process.cwd(),
          codePage: flags.encoding,
          reporter: REPORTERS[flags.format](),
          output: outputTo(process.stdout),
          problemOutput: outputTo(process.stderr),
        }),
      );
    });
}
