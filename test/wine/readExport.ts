import { foldName } from '../../src/core/reg/keyPath';
import {
  openKey,
  type MutableContent,
  type RegistryContent,
  type StoredValue,
} from './registryContent';

/**
 * Reads what `reg export` of Wine writes, by the strict form of exports and not by the parser under
 * test.
 *
 * @param text - The file without its byte order mark.
 * @throws Error when a line is in no form that an export has.
 */
export function readExport(text: string): RegistryContent {
  const content: MutableContent = new Map();
  const lines = text
    .replace(/\\\r\n[ ]*/g, '')
    .split('\r\n')
    .slice(1);
  let values: Map<string, StoredValue> | undefined;
  for (const line of lines) {
    if (line === '') continue;
    if (line.startsWith('[')) {
      values = openKey(content, foldName(line.slice(1, -1)));
      continue;
    }
    const parts = /^(?:@|"((?:[^"\\]|\\.)*)")=(.*)$/su.exec(line);
    if (parts === null || values === undefined) throw new Error(`No line of an export: ${line}`);
    values.set(foldName(unescape(parts[1] ?? '')), readData(parts[2] ?? ''));
  }
  return content;
}

function readData(data: string): StoredValue {
  const string = /^"((?:[^"\\]|\\.)*)"$/su.exec(data);
  if (string !== null) {
    return { type: 1, data: Buffer.from(`${unescape(string[1] ?? '')}\0`, 'utf16le') };
  }
  const dword = /^dword:([0-9a-f]{8})$/.exec(data);
  if (dword !== null) {
    return { type: 4, data: Buffer.from(dword[1] ?? '', 'hex').reverse() };
  }
  const bytes = /^hex(?:\(([0-9a-f]+)\))?:((?:[0-9a-f]{2}(?:,|$))*)$/.exec(data);
  if (bytes === null) throw new Error(`No data of an export: ${data}`);
  const type = bytes[1] === undefined ? 3 : Number.parseInt(bytes[1], 16);
  return { type, data: Buffer.from((bytes[2] ?? '').replaceAll(',', ''), 'hex') };
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gsu, (_, sign: string) => {
    return sign === 'n' ? '\n' : sign === 'r' ? '\r' : sign;
  });
}
