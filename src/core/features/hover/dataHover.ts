import { message } from '../../message';
import type { RegData, RegDocument } from '../../reg/tree';
import { typeMeaning, typeName } from '../typeNames';
import {
  contentOf,
  REG_BINARY,
  REG_NONE,
  signed,
  type BytesContent,
  type NumberContent,
  type ValueContent,
} from '../valueContent';
import { fileTime } from './fileTime';
import { guidOf } from './guid';
import { hexDump } from './hexDump';
import type { HoverPart } from './hoverPart';

/** How many characters of a text and how many strings of a list are shown. */
const MAX_CHARACTERS = 2000;
const MAX_STRINGS = 50;

/** What the data of a value says once it is decoded. */
export function dataParts(document: RegDocument, data: RegData): readonly HoverPart[] {
  if (data.kind === 'delete') return [sentence('Deletes the value.')];
  const content = contentOf(document, data);
  return content === undefined ? [] : [typePart(content.type), ...contentParts(content)];
}

function typePart(type: number): HoverPart {
  const meaning = typeMeaning(type) ?? message('A type that Windows does not name');
  return { kind: 'term', term: typeName(type), meaning };
}

function contentParts(content: ValueContent): readonly HoverPart[] {
  switch (content.kind) {
    case 'text':
      return [...textParts(content.text), ...inexactPart(content.isExact)];
    case 'list':
      return [...listParts(content.strings), ...inexactPart(content.isExact)];
    case 'number':
      return numberParts(content);
    case 'bytes':
      return bytesParts(content);
  }
}

function textParts(text: string): readonly HoverPart[] {
  if (text === '') return [sentence('The text is empty.')];
  const shown: HoverPart = { kind: 'code', text: text.slice(0, MAX_CHARACTERS) };
  const rest = text.length - MAX_CHARACTERS;
  return rest <= 0 ? [shown] : [shown, sentence('… {count} more characters', rest)];
}

function listParts(strings: readonly string[]): readonly HoverPart[] {
  if (strings.length === 0) return [sentence('The list is empty.')];
  const items = strings.slice(0, MAX_STRINGS).map((text) => text.slice(0, MAX_CHARACTERS));
  const rest = strings.length - MAX_STRINGS;
  const shown: HoverPart = { kind: 'list', items };
  return rest <= 0 ? [shown] : [shown, sentence('… {count} more strings', rest)];
}

function inexactPart(isExact: boolean): readonly HoverPart[] {
  if (isExact) return [];
  return [sentence('The bytes hold more than this: half a letter, or something after the end.')];
}

function numberParts(content: NumberContent): readonly HoverPart[] {
  const { value, bits } = content;
  const digits = value.toString(16).padStart(bits / 4, '0');
  const parts = [fact('Decimal', value.toString()), fact('Hexadecimal', `0x${digits}`)];
  const negative = signed(content);
  if (negative < 0n) parts.push(fact('Signed', negative.toString()));
  const time = bits === 64 ? fileTime(value) : undefined;
  return time === undefined ? parts : [...parts, fact('As a time (FILETIME)', time)];
}

function bytesParts({ type, bytes }: BytesContent): readonly HoverPart[] {
  if (bytes.length === 0) return [sentence('There are no bytes.')];
  const { text, rest } = hexDump(bytes);
  const parts: HoverPart[] = [fact('Bytes', String(bytes.length)), { kind: 'code', text }];
  if (rest > 0) parts.push(sentence('… {count} more bytes', rest));
  return type === REG_BINARY || type === REG_NONE ? [...parts, ...meaningParts(bytes)] : parts;
}

/** What else the bytes may be, where they look like it. */
function meaningParts(bytes: Uint8Array): readonly HoverPart[] {
  const guid = guidOf(bytes);
  if (guid !== undefined) return [fact('As a GUID', guid)];
  if (bytes.length !== 8) return [];
  const value = bytes.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n);
  const time = fileTime(value);
  return time === undefined ? [] : [fact('As a time (FILETIME)', time)];
}

function fact(label: string, value: string): HoverPart {
  return { kind: 'fact', label: message(label), value };
}

function sentence(template: string, count?: number): HoverPart {
  return { kind: 'sentence', message: message(template, count === undefined ? {} : { count }) };
}
