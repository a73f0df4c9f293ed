import { decodeMultiString, decodeString, hexBytes, hexTextEncoding } from '../reg/hexData';
import type { RegBodyLine, RegData, RegDocument, RegValueLine } from '../reg/tree';
import { valueType } from '../reg/valueTypes';
import type { Span } from '../text/span';
import type { OpenRegKey } from './openKeys';
import type { RegistrySetting, SettingData } from './registrySetting';

/**
 * The settings in the lines of one section. A file whose header is wrong imports nothing, and still
 * what it means is checked, because the header is one finding and the value another.
 *
 * @param openKey - The key that the values go to.
 * @param isAsked - Whether a value with this name is to be read.
 */
export function sectionSettings(
  document: RegDocument,
  lines: readonly RegBodyLine[],
  openKey: OpenRegKey,
  isAsked: (name: string) => boolean,
): readonly RegistrySetting[] {
  const settings: RegistrySetting[] = [];
  for (const line of lines) {
    if (line.kind !== 'value' || !line.accepted || !isAsked(line.name)) continue;
    settings.push(toSetting(document, openKey, line));
  }
  return settings;
}

function toSetting(document: RegDocument, open: OpenRegKey, line: RegValueLine): RegistrySetting {
  const { data } = line;
  return {
    origin: { language: 'reg', keyLine: open.line, line },
    action: data.kind === 'delete' ? 'delete' : 'update',
    hive: open.path.hive,
    key: open.path.key,
    name: line.name,
    data: toData(document, data),
    span: line.span,
    keySpan: open.line.pathSpan,
    nameSpan: line.nameSpan,
    dataSpan: data.kind === 'string' ? data.contentSpan : line.dataSpan,
    typeSpan: typeSpanOf(line),
  };
}

function typeSpanOf(line: RegValueLine): Span | undefined {
  const { data, dataSpan } = line;
  if (data.kind === 'hex') return data.typeSpan;
  if (data.kind !== 'dword') return undefined;
  return { start: dataSpan.start, end: dataSpan.start + 'dword'.length };
}

function toData(document: RegDocument, data: RegData): SettingData | undefined {
  switch (data.kind) {
    case 'string':
      return { kind: 'text', type: 'REG_SZ', text: data.value };
    case 'dword':
      return {
        kind: 'other',
        type: 'REG_DWORD',
        ...(data.value === undefined ? {} : { number: data.value }),
      };
    case 'hex': {
      const type = valueType(data.type)?.name ?? `hex(${data.type.toString(16)})`;
      const bytes = hexBytes(document.text, data);
      const encoding = hexTextEncoding(document.header.kind);
      if (type === 'REG_SZ' || type === 'REG_EXPAND_SZ') {
        return { kind: 'text', type, text: decodeString(bytes, encoding) };
      }
      if (type === 'REG_MULTI_SZ') {
        return { kind: 'list', type, strings: decodeMultiString(bytes, encoding) };
      }
      return { kind: 'other', type };
    }
    case 'delete':
    case 'invalid':
      return undefined;
  }
}
