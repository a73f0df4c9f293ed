import { bindParameters } from './cmdletParameters';
import { REGISTRY_CMDLETS, registryCmdlet } from './cmdlets';
import { valueTypeOfCmdlet } from './commandTypes';
import type { RegistryCommand } from './registryCommand';
import { commandKey, providerKey } from './registryPath';
import type { ScriptArgument, ScriptCommand } from './tree';

/**
 * Reads a PowerShell command as one that writes a registry value.
 *
 * @returns `undefined` for other commands and where key, name or data are not written out.
 */
export function cmdletWrite(command: ScriptCommand): RegistryCommand | undefined {
  const cmdlet = registryCmdlet(command.name);
  if (cmdlet === undefined || command.isOpen) return undefined;
  const bound = bindParameters(command, REGISTRY_CMDLETS[cmdlet]);
  if (bound === undefined || bound.has('WhatIf') || bound.has('Disable')) return undefined;
  const isProperty = cmdlet === 'Set-ItemProperty' || cmdlet === 'New-ItemProperty';
  const literal = bound.get('LiteralPath');
  const keyArgument = isProperty ? (literal ?? bound.get('Path')) : bound.get('Key');
  const nameArgument = bound.get(isProperty ? 'Name' : 'ValueName');
  const dataArgument = bound.get('Value');
  const path = textOf(keyArgument);
  const name = textOf(nameArgument);
  if (!keyArgument || !nameArgument || !dataArgument || path === undefined || name === undefined) {
    return undefined;
  }
  const key = isProperty ? providerKey(path, literal === undefined) : commandKey(path);
  if (key === undefined || dataArgument.constant === undefined) return undefined;
  const typeArgument = bound.get(cmdlet === 'New-ItemProperty' ? 'PropertyType' : 'Type');
  const writtenType = textOf(typeArgument);
  if (typeArgument !== undefined && writtenType === undefined) return undefined;
  const action = actionOf(cmdlet, bound);
  if (action === undefined) return undefined;
  return {
    ...key,
    command,
    kind: isProperty ? 'item-property' : 'group-policy',
    name,
    keyArgument,
    nameArgument,
    dataArgument,
    typeArgument,
    type:
      writtenType === undefined
        ? defaultType(cmdlet === 'Set-ItemProperty', dataArgument)
        : valueTypeOfCmdlet(writtenType),
    action,
    separator: '\0',
  };
}

function textOf(argument: ScriptArgument | undefined): string | undefined {
  return argument?.constant?.kind === 'text' ? argument.constant.text : undefined;
}

/** `New-ItemProperty` fails where the value is there already, unless it is forced. */
function actionOf(
  cmdlet: string,
  bound: ReadonlyMap<string, ScriptArgument>,
): RegistryCommand['action'] | undefined {
  if (cmdlet === 'New-ItemProperty') return bound.has('Force') ? 'update' : 'create';
  const action = bound.get('Action');
  if (action === undefined) return 'update';
  const written = textOf(action)?.toLowerCase();
  return written === 'create' || written === 'replace' || written === 'update'
    ? written
    : undefined;
}

/** `Set-ItemProperty` keeps the type of a value that is there; what is new gets that of its data. */
function defaultType(keepsType: boolean, { constant }: ScriptArgument): string | undefined {
  if (constant?.kind === 'number') return keepsType ? undefined : 'REG_DWORD';
  if (keepsType) return undefined;
  return constant?.kind === 'list' ? 'REG_MULTI_SZ' : 'REG_SZ';
}
