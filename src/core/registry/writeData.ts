import type { PolicyDocument } from '../document';
import type { PreferenceItem } from '../gpp/preferenceDocument';
import { layoutAt } from '../gpp/insertItems';
import { encodeMultiString, encodeString, hexTextEncoding } from '../reg/hexData';
import { writeHexData } from '../reg/hexWriter';
import { VALUE_TYPES } from '../reg/valueTypes';
import { insertAt, replaceWith, type TextEdit } from '../text/edit';
import { lineEndingOf } from '../text/lineEnding';
import { attributeOf } from '../xml/attributes';
import { childElement } from '../xml/children';
import type { XmlElement } from '../xml/tree';
import { escapeAttribute, isXmlText } from '../xml/write';
import type { RegistrySetting, WritableData } from './registrySetting';
import { writeText } from './settingText';
import { writeScriptData } from './writeScriptData';

/**
 * The edits that give a setting this type and data, whatever it held before.
 *
 * @returns `undefined` when the document cannot hold the data: a letter that the code page of a
 * `REGEDIT4` file lacks, an empty string in a list, a character that XML excludes, or an item
 * without the attributes that hold data and type.
 */
export function writeData(
  document: PolicyDocument,
  setting: RegistrySetting,
  data: WritableData,
): readonly TextEdit[] | undefined {
  if (setting.origin.language === 'gpp') {
    return writeItemData(document.text, setting.origin.item, data);
  }
  if (setting.origin.language !== 'reg') {
    return writeScriptData(setting.origin.language, setting.origin.write, data);
  }
  if (data.type === 'REG_SZ')
    return /[\r\n\0]/.test(data.text) ? undefined : writeText(setting, data.text);
  if (document.language !== 'reg') return undefined;
  const { line } = setting.origin;
  const encoding = hexTextEncoding(document.reg.header.kind);
  const bytes =
    data.kind === 'list'
      ? encodeMultiString(data.strings, encoding)
      : encodeString(data.text, encoding);
  const type = VALUE_TYPES.find(({ name }) => name === data.type);
  if (bytes === undefined || type === undefined) return undefined;
  const column = line.dataSpan.start - line.span.start;
  const ending = lineEndingOf(document.text);
  return [replaceWith(line.dataSpan, writeHexData(type.number, bytes, column, ending))];
}

/** The edits that give an item this type and data; as `writeData`. */
export function writeItemData(
  text: string,
  item: PreferenceItem,
  data: WritableData,
): readonly TextEdit[] | undefined {
  const { properties } = item;
  if (item.kind === 'EnvironmentVariable') return writeVariable(item, data);
  const value = properties && attributeOf(properties, 'value');
  const type = properties && attributeOf(properties, 'type');
  if (properties === undefined || value === undefined || type === undefined) return undefined;
  // The console shows this copy of a list; the data itself is in the elements (observed).
  const shown = data.kind === 'list' ? data.strings.join(' ') : data.text;
  if (!isXmlText(shown)) return undefined;
  return [
    replaceWith(value.valueSpan, escapeAttribute(shown)),
    ...(type.value === data.type ? [] : [replaceWith(type.valueSpan, data.type)]),
    ...valuesEdits(text, item, properties, data.kind === 'list' ? data.strings : undefined),
  ];
}

/** An environment item has no type; the console shows name and value in `status` (observed). */
function writeVariable(item: PreferenceItem, data: WritableData): readonly TextEdit[] | undefined {
  const { properties, element } = item;
  const value = properties && attributeOf(properties, 'value');
  if (value === undefined || data.kind !== 'text' || !isXmlText(data.text)) return undefined;
  const status = attributeOf(element, 'status');
  const isShown = status?.value.endsWith(` = ${value.value}`) === true;
  const shown = status?.value.slice(0, status.value.length - value.value.length) ?? '';
  return [
    replaceWith(value.valueSpan, escapeAttribute(data.text)),
    ...(isShown ? [replaceWith(status.valueSpan, escapeAttribute(shown + data.text))] : []),
  ];
}

/** The edits that leave `Properties` with these strings in its `Values`, or without `Values`. */
function valuesEdits(
  text: string,
  item: PreferenceItem,
  properties: XmlElement,
  strings: readonly string[] | undefined,
): readonly TextEdit[] {
  const values = childElement(properties, 'Values');
  if (strings === undefined) return values === undefined ? [] : [replaceWith(values.span, '')];
  const { lineEnding, indentation, level } = layoutAt(text, item);
  const written = strings.map((each) => `<Value>${escapeText(each)}</Value>`).join('');
  const xml = `<Values>${written}</Values>`;
  if (values !== undefined) return [replaceWith(values.span, xml)];
  const { startTag, selfClosing, name } = properties;
  if (!selfClosing) return [insertAt(startTag.end, xml)];
  const outer = lineEnding + indentation + level;
  const inner = outer + level + xml + outer;
  return [replaceWith({ start: startTag.end - 2, end: startTag.end }, `>${inner}</${name}>`)];
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}
