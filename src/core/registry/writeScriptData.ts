import { cmdletTypeOf } from '../script/commandTypes';
import type { RegistryCommand } from '../script/registryCommand';
import { quotePowerShell } from '../script/quotePowerShell';
import type { ScriptLanguage } from '../script/tree';
import { insertAt, replaceWith, type TextEdit } from '../text/edit';
import type { WritableData } from './registrySetting';

/**
 * The edits that let a command write this type and data.
 *
 * @returns `undefined` when the command cannot hold the data: a line end, or a quote or a variable's
 * sign in a batch file.
 */
export function writeScriptData(
  language: ScriptLanguage,
  write: RegistryCommand,
  data: WritableData,
): readonly TextEdit[] | undefined {
  const texts = data.kind === 'text' ? [data.text] : data.strings;
  if (texts.some((text) => /[\r\n\0]/.test(text))) return undefined;
  const { kind, dataArgument, typeArgument, type, separator } = write;
  let written: string;
  if (kind === 'reg-add') {
    if (texts.some((text) => /["!]/.test(text) || text.includes(separator))) return undefined;
    const joined = texts.join(separator);
    // A percent sign without a second one looks like the variable of a loop.
    if (language === 'batch' && joined.split('%').length % 2 === 0) return undefined;
    written = language === 'batch' ? `"${joined.replaceAll('%', '%%')}"` : quotePowerShell(joined);
    if (joined.endsWith('\\')) return undefined;
  } else written = texts.map(quotePowerShell).join(', ');
  const edits = [replaceWith(dataArgument.span, written)];
  if (data.type === (type ?? 'REG_SZ')) return edits;
  const typeName = kind === 'reg-add' ? data.type : (cmdletTypeOf(data.type) ?? 'String');
  if (typeArgument !== undefined) return [...edits, replaceWith(typeArgument.span, typeName)];
  const option = kind === 'reg-add' ? `/t ${typeName}` : `-Type ${typeName}`;
  return [...edits, insertAt(write.command.span.end, ` ${option}`)];
}
