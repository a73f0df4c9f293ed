import type { PolicyDocument } from '../document';
import { escapeRegString } from '../reg/stringEscapes';
import { replaceWith, type TextEdit } from '../text/edit';
import { span, textOf, type Span } from '../text/span';
import { attributeOf } from '../xml/attributes';
import { childElements } from '../xml/children';
import { escapeAttribute } from '../xml/write';
import type { RegistrySetting } from './registrySetting';
import { writeScriptData } from './writeScriptData';

/** The decoded text of a text setting; `undefined` for a list, a number, bytes and a deletion. */
export function plainTextOf(setting: RegistrySetting): string | undefined {
  return setting.data?.kind === 'text' ? setting.data.text : undefined;
}

/**
 * Where a part of the decoded text stands in the document. The offsets are into the decoded text.
 *
 * @returns The whole data where it is written with escapes or as bytes.
 */
export function spanInData(
  document: PolicyDocument,
  setting: RegistrySetting,
  start: number,
  end: number,
): Span {
  if (!isWrittenPlainly(document, setting)) return setting.dataSpan;
  return span(setting.dataSpan.start + start, setting.dataSpan.start + end);
}

/** Whether the document shows the text character by character, without escapes. */
function isWrittenPlainly(document: PolicyDocument, setting: RegistrySetting): boolean {
  return textOf(document.text, setting.dataSpan) === plainTextOf(setting);
}

/**
 * The edits that replace a part of a text setting's data, the offsets being into the decoded text.
 * Where the data is written with escapes or as bytes the whole data is written anew.
 */
export function replaceInData(
  document: PolicyDocument,
  setting: RegistrySetting,
  start: number,
  end: number,
  newText: string,
): readonly TextEdit[] {
  const text = plainTextOf(setting) ?? '';
  if ('write' in setting.origin || !isWrittenPlainly(document, setting)) {
    return writeText(setting, text.slice(0, start) + newText + text.slice(end));
  }
  return [replaceWith(spanInData(document, setting, start, end), escapeFor(setting, newText))];
}

/** The edits that give a setting the type REG_SZ and this data, whatever it held before. */
export function writeText(setting: RegistrySetting, text: string): readonly TextEdit[] {
  const written = escapeFor(setting, text);
  if (setting.origin.language === 'reg') {
    const isString = setting.origin.line.data.kind === 'string';
    return [replaceWith(setting.dataSpan, isString ? written : `"${written}"`)];
  }
  if (setting.origin.language !== 'gpp') {
    const { language, write } = setting.origin;
    return writeScriptData(language, write, { kind: 'text', type: 'REG_SZ', text }) ?? [];
  }
  const edits = [replaceWith(setting.dataSpan, written)];
  const properties = setting.origin.item.properties;
  const type = properties && attributeOf(properties, 'type');
  if (type !== undefined && type.value !== 'REG_SZ') {
    edits.push(replaceWith(type.valueSpan, 'REG_SZ'));
  }
  // The strings of a REG_MULTI_SZ stand in elements of their own, which a REG_SZ must not keep.
  for (const values of properties === undefined ? [] : childElements(properties, 'Values')) {
    edits.push(replaceWith(values.span, ''));
  }
  return edits;
}

function escapeFor(setting: RegistrySetting, text: string): string {
  return setting.origin.language === 'reg' ? escapeRegString(text) : escapeAttribute(text);
}
