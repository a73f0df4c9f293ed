import { valueTypeOfRegExe } from './commandTypes';
import type { RegistryCommand } from './registryCommand';
import { commandKey } from './registryPath';
import type { ScriptArgument, ScriptCommand } from './tree';

/** What stands behind the options of `reg add`, by the options in lower case. */
type Options = ReadonlyMap<string, ScriptArgument | undefined>;

/** Options that have something behind them; the others stand alone. */
const WITH_ARGUMENT = new Set(['/v', '/t', '/d', '/s']);

/**
 * Reads a command with `reg add` in it as one that writes a registry value (reg add, Microsoft Learn).
 * In a batch file it may stand behind `if`, `for … do`, `call` and the like.
 *
 * @returns `undefined` for other commands and where key, name or data are not written out.
 */
export function regAddWrite(command: ScriptCommand): RegistryCommand | undefined {
  const words = wordsFromAdd(command);
  if (words === undefined || command.isOpen) return undefined;
  const [keyArgument, ...rest] = words;
  const options = optionsOf(rest);
  const nameArgument = options?.get('/v');
  const dataArgument = options?.get('/d');
  const typeArgument = options?.get('/t');
  const path = textOf(keyArgument);
  const name = textOf(nameArgument);
  if (!options || !keyArgument || !nameArgument || !dataArgument) return undefined;
  if (path === undefined || name === undefined || dataArgument.constant === undefined) {
    return undefined;
  }
  const key = commandKey(path);
  const type =
    typeArgument === undefined ? 'REG_SZ' : valueTypeOfRegExe(textOf(typeArgument) ?? '');
  if (key === undefined || type === undefined) return undefined;
  const separator = options.has('/s') ? textOf(options.get('/s')) : '\\0';
  if (separator === undefined || separator === '') return undefined;
  return {
    ...key,
    command,
    kind: 'reg-add',
    name,
    keyArgument,
    nameArgument,
    dataArgument,
    typeArgument,
    type,
    action: 'update',
    separator,
  };
}

/** The words behind `reg add`; a whole command line in quotes, as `cmd /c` takes one, has none. */
function wordsFromAdd(command: ScriptCommand): readonly ScriptArgument[] | undefined {
  const names = [command.name, ...command.arguments.map((each) => textOf(each) ?? '')];
  const index = names.findIndex((name, at) => {
    return isRegExe(name) && names[at + 1]?.toLowerCase() === 'add';
  });
  return index < 0 ? undefined : command.arguments.slice(index + 1);
}

function isRegExe(name: string): boolean {
  return /(?:^|[\\/"])reg(?:\.exe)?"?$/i.test(name);
}

function optionsOf(words: readonly ScriptArgument[]): Options | undefined {
  const options = new Map<string, ScriptArgument | undefined>();
  for (let index = 0; index < words.length; index++) {
    const option = textOf(words[index])?.toLowerCase();
    if (option?.startsWith('/') !== true) return undefined;
    options.set(option, WITH_ARGUMENT.has(option) ? words[++index] : undefined);
  }
  return options;
}

function textOf(argument: ScriptArgument | undefined): string | undefined {
  const { constant } = argument ?? {};
  return constant === undefined || constant.kind === 'list' ? undefined : constant.text;
}
