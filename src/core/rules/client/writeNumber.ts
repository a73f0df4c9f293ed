import type { RegistrySetting } from '../../registry/registrySetting';
import { replaceWith, type TextEdit } from '../../text/edit';

/** The edit that gives a setting, which is a `REG_DWORD`, this number. */
export function writeNumber({ origin, dataSpan }: RegistrySetting, number: number): TextEdit {
  const digits = number.toString(16).padStart(8, '0');
  if (origin.language === 'reg') return replaceWith(origin.line.dataSpan, `dword:${digits}`);
  if (origin.language === 'gpp') return replaceWith(dataSpan, digits);
  return replaceWith(origin.write.dataArgument.span, String(number));
}

/** The number that a setting writes; `undefined` for other types and a deletion. */
export function numberOf({ data }: RegistrySetting): number | undefined {
  return data?.kind === 'other' && data.type === 'REG_DWORD' ? data.number : undefined;
}
