import type { ScriptArgument, ScriptCommand } from './tree';

/** What is to know of a cmdlet's parameters to tell which argument belongs to which. */
export interface CmdletParameters {
  /** The names of parameters that take no argument. */
  readonly switches: readonly string[];
  readonly others: readonly string[];
  /** Short or older names. */
  readonly aliases: Readonly<Record<string, string>>;
  /** The parameters that are filled by place. */
  readonly positions: readonly string[];
}

/** The parameters that every cmdlet has (about_CommonParameters). */
const COMMON_SWITCHES = ['Verbose', 'Debug', 'WhatIf', 'Confirm'];
const COMMON_OTHERS = [
  'ErrorAction',
  'WarningAction',
  'InformationAction',
  'ErrorVariable',
  'WarningVariable',
  'InformationVariable',
  'OutVariable',
  'OutBuffer',
  'PipelineVariable',
  'ProgressAction',
];
const COMMON_ALIASES: Readonly<Record<string, string>> = {
  ea: 'ErrorAction',
  wa: 'WarningAction',
  infa: 'InformationAction',
  ev: 'ErrorVariable',
  wv: 'WarningVariable',
  ov: 'OutVariable',
  ob: 'OutBuffer',
  wi: 'WhatIf',
  cf: 'Confirm',
  vb: 'Verbose',
  db: 'Debug',
};

/**
 * Binds a command's arguments to parameters by their names, by beginnings of names that are
 * unambiguous, and by their places (about_Parameters).
 *
 * @returns The arguments by the full names of their parameters; a switch is bound to its own name.
 * `undefined` when a parameter is not known, because then what belongs to it cannot be told.
 */
export function bindParameters(
  command: ScriptCommand,
  parameters: CmdletParameters,
): ReadonlyMap<string, ScriptArgument> | undefined {
  const bound = new Map<string, ScriptArgument>();
  const placed: ScriptArgument[] = [];
  let waiting: string | undefined;
  for (const argument of command.arguments) {
    if (argument.parameter === undefined) {
      if (waiting === undefined) placed.push(argument);
      else bound.set(waiting, argument);
      waiting = undefined;
      continue;
    }
    const name = fullName(argument.parameter, parameters);
    if (name === undefined || waiting !== undefined) return undefined;
    const isSwitch = [...parameters.switches, ...COMMON_SWITCHES].includes(name);
    if (isSwitch) bound.set(name, argument);
    else waiting = name;
  }
  const free = parameters.positions.filter((name) => !bound.has(name));
  if (placed.length > free.length) return undefined;
  placed.forEach((argument, index) => bound.set(free[index] ?? '', argument));
  return bound;
}

function fullName(written: string, parameters: CmdletParameters): string | undefined {
  const name = written.toLowerCase();
  const alias = { ...COMMON_ALIASES, ...parameters.aliases }[name];
  if (alias !== undefined) return alias;
  const own = [...parameters.switches, ...parameters.others];
  const all = [...own, ...COMMON_SWITCHES, ...COMMON_OTHERS];
  const exact = all.find((each) => each.toLowerCase() === name);
  if (exact !== undefined) return exact;
  const matches = all.filter((each) => each.toLowerCase().startsWith(name));
  return matches.length === 1 ? matches[0] : undefined;
}
