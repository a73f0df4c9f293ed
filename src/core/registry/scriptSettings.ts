import { cmdletWrite } from '../script/cmdletWrites';
import { regAddWrite } from '../script/regAddWrites';
import type { RegistryCommand } from '../script/registryCommand';
import type { ScriptArgument, ScriptLanguage, ScriptTree } from '../script/tree';
import type { Span } from '../text/span';
import type { RegistrySetting, SettingData } from './registrySetting';

/**
 * The settings of a script: its commands that write one registry value. What a variable or an
 * expression says is not known, and such commands are left out.
 *
 * @param isAsked - Whether a value with this name is to be read.
 */
export function scriptSettings(
  language: ScriptLanguage,
  script: ScriptTree,
  isAsked: (name: string) => boolean,
): readonly RegistrySetting[] {
  return script.commands.flatMap((command) => {
    const cmdlet = language === 'powershell' ? cmdletWrite(command) : undefined;
    const write = cmdlet ?? regAddWrite(command);
    return write !== undefined && isAsked(write.name) ? [toSetting(language, write)] : [];
  });
}

function toSetting(language: ScriptLanguage, write: RegistryCommand): RegistrySetting {
  return {
    origin: { language, write },
    action: write.action,
    hive: write.hive,
    key: write.key,
    name: write.name,
    data: dataOf(write),
    span: write.command.span,
    keySpan: contentSpan(write.keyArgument),
    nameSpan: contentSpan(write.nameArgument),
    dataSpan: contentSpan(write.dataArgument),
    typeSpan: write.typeArgument?.span,
  };
}

function contentSpan({ span, quotedSpan }: ScriptArgument): Span {
  return quotedSpan ?? span;
}

function dataOf({ type, dataArgument, separator }: RegistryCommand): SettingData {
  const { constant } = dataArgument;
  const isText = type === 'REG_SZ' || type === 'REG_EXPAND_SZ' || type === undefined;
  if (constant?.kind === 'list') {
    if (type !== undefined && type !== 'REG_MULTI_SZ') return { kind: 'other', type };
    return { kind: 'list', type: 'REG_MULTI_SZ', strings: constant.texts };
  }
  const text = constant?.text ?? '';
  if (type === 'REG_MULTI_SZ') {
    return { kind: 'list', type, strings: text.split(separator).filter((part) => part !== '') };
  }
  if (isText && !(type === undefined && constant?.kind === 'number')) {
    return { kind: 'text', type: type ?? 'REG_SZ', text };
  }
  const number = numberOf(text);
  const known = type ?? 'REG_DWORD';
  return { kind: 'other', type: known, ...(number === undefined ? {} : { number }) };
}

function numberOf(text: string): number | undefined {
  return /^(?:\d+|0x[0-9a-f]+)$/i.test(text) ? Number(text) : undefined;
}
