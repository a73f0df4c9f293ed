import type { ScriptArgument, ScriptCommand } from './tree';
import type { CommandKey } from './registryPath';

/** A command of a script that writes a registry value whose place and data are written out. */
export interface RegistryCommand extends CommandKey {
  readonly command: ScriptCommand;
  /** The program or cmdlet, which says how arguments are written. */
  readonly kind: 'reg-add' | 'item-property' | 'group-policy';
  readonly name: string;
  readonly keyArgument: ScriptArgument;
  readonly nameArgument: ScriptArgument;
  readonly dataArgument: ScriptArgument;
  readonly typeArgument: ScriptArgument | undefined;
  /** `undefined` when it is the type that a value has on the machine. */
  readonly type: string | undefined;
  readonly action: 'create' | 'replace' | 'update';
  /** What stands between the strings of a `REG_MULTI_SZ` in the data of `reg add`. */
  readonly separator: string;
}
