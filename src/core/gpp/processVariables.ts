import facts from '../facts/processVariables.json';

/**
 * Who knows a variable:
 * - `process`: the preference client itself, while it applies items
 * - `environment`: every Windows, as an environment variable
 * - `command`: the command interpreter, in a command line only
 */
export type ProcessVariableKind = 'process' | 'environment' | 'command';

/** A variable that the value of a preference item can have between percent signs. */
export interface ProcessVariable {
  /** Without percent signs, in the letter case of its source; letter case does not count. */
  readonly name: string;
  readonly kind: ProcessVariableKind;
  readonly description: string;
  /** Whose it is; absent where it is of neither, or where that is not certain. */
  readonly of?: 'user' | 'computer';
  /** Whether that of SYSTEM is as good as that of a user, as with folders for temporary files. */
  readonly alsoOfSystem?: true;
  /** Where the name was read. */
  readonly source: string;
}

/**
 * The variables that are known by name: those of the preference client (Microsoft, "Variables in
 * Preference Items", and what real files and Samba have beyond that list), those of Windows and
 * those of the command interpreter. No list can be complete, as every machine may have its own.
 */
export const PROCESS_VARIABLES = facts as readonly ProcessVariable[];

const BY_NAME = new Map(PROCESS_VARIABLES.map((each) => [each.name.toLowerCase(), each]));

/**
 * The variable of this name in any letter case.
 *
 * @param name - Without percent signs.
 * @returns `undefined` for a name that is not known.
 */
export function processVariable(name: string): ProcessVariable | undefined {
  return BY_NAME.get(name.toLowerCase());
}

/** A variable in a text; the offsets are into the text and include the percent signs. */
export interface VariableUse {
  /** Without percent signs, as written. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A name between percent signs. A letter comes first, so `%1`, `%~dp0` and `%20` are none, and
 * neither is `%<Name>%`, with which administrators keep a variable from being replaced.
 */
const USE = /%%|%([\p{L}_][\p{L}\p{N}_.()-]{0,63})%/gu;

/** The variables in a text, in order. Two percent signs in a row are a written percent sign. */
export function variablesIn(text: string): readonly VariableUse[] {
  if (!text.includes('%')) return [];
  const uses: VariableUse[] = [];
  for (const match of text.matchAll(USE)) {
    const name = match[1];
    const end = match.index + match[0].length;
    if (name !== undefined && !isEncoded(name, text.slice(end))) {
      uses.push({ name, start: match.index, end });
    }
  }
  return uses;
}

/** Whether the percent signs are those of an encoded address, as in `caf%C3%A9`. */
function isEncoded(name: string, rest: string): boolean {
  if (!/^[0-9a-f]{2}/i.test(name)) return false;
  if (/^[0-9a-f]{2}/i.test(rest)) return true;
  // `%CD%` is the current folder, where nothing encoded follows.
  return name.length === 2 && processVariable(name) === undefined;
}
