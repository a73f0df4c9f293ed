import { decodeMultiString, decodeString, hexBytes, hexTextEncoding } from '../reg/hexData';
import { linesOf } from '../reg/parseReg';
import { foldName, splitKeyPath, type KeyPath } from '../reg/keyPath';
import type { RegData, RegDocument, RegKeyLine, RegValueLine } from '../reg/tree';
import { valueType } from '../reg/valueTypes';
import type { Span } from '../text/span';
import type { RegistrySetting, SettingData } from './registrySetting';

/** A key that is open while its values are read. */
interface OpenKey {
  readonly line: RegKeyLine;
  readonly path: KeyPath;
}

/**
 * The settings of a `.reg` file. A file whose header is wrong imports nothing, and still what it
 * means is checked, because the header is one finding and the value another.
 */
export function regSettings(
  document: RegDocument,
  names: ReadonlySet<string>,
): readonly RegistrySetting[] {
  const settings: RegistrySetting[] = [];
  if (names.size === 0) return settings;
  let open: OpenKey | undefined;
  for (const section of document.sections) {
    // Values below a malformed key line go to the key that was open before (Wine, `reg import`).
    if (section.key?.followingValues !== 'leaked') open = section.key && openKey(section.key);
    if (open === undefined) continue;
    for (const line of linesOf(document, section)) {
      if (line.kind !== 'value' || !line.accepted || !names.has(foldName(line.name))) continue;
      settings.push(toSetting(document, open, line));
    }
  }
  return settings;
}

/** An abbreviated hive counts here: `reg.exe` takes it, and what the author means is clear. */
function openKey(line: RegKeyLine): OpenKey | undefined {
  if (line.isDelete) return undefined;
  const path = splitKeyPath(line.path, line.pathSpan.start);
  return path && { line, path };
}

function toSetting(document: RegDocument, open: OpenKey, line: RegValueLine): RegistrySetting {
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
      return { kind: 'other', type: 'REG_DWORD' };
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
