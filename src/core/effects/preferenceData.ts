import type { RegistryItem } from '../gpp/registryItem';
import { message, type Message } from '../message';
import { hexDigit } from '../reg/characters';
import { encodeMultiString, encodeString } from '../reg/hexData';
import { VALUE_TYPES } from '../reg/valueTypes';
import { childElement, childElements } from '../xml/children';
import { normalizedText, normalizedValue } from '../xml/normalizedText';

/** What an item writes into its value, as far as the file says it beyond doubt. */
export interface ItemData {
  readonly type: number | undefined;
  readonly data: Uint8Array | undefined;
  /** The variables in it that the client puts in before it writes, without percent signs. */
  readonly variables: readonly string[];
  /** Why there is no `data`. */
  readonly note: Message | undefined;
}

/** The digits that the console and the cmdlet write for a number, whatever it is (observed). */
const DWORD_DIGITS = 8;
const QWORD_DIGITS = 16;

/**
 * The data of a registry item as the client writes it. A text is that of the file, with variables
 * such as `%LogonUser%` still in it, because what they stand for is known on the machine alone.
 *
 * @param text - The text of the document.
 */
export function preferenceData(text: string, registry: RegistryItem): ItemData {
  const type = VALUE_TYPES.find(({ name }) => name === registry.type)?.number;
  const unreadable = (note: Message): ItemData => ({ type, data: undefined, variables: [], note });
  if (registry.type === '') return unreadable(message('The item names no type for its value'));
  if (isBitField(registry)) {
    return unreadable(message('The item sets some bits of the number and keeps the others'));
  }
  const { value: attribute } = registry.attributes;
  const value = attribute === undefined ? '' : normalizedValue(text, attribute);
  switch (registry.type) {
    case 'REG_SZ':
    case 'REG_EXPAND_SZ':
      return textData(type, [value], encodeString(value, 'utf16le')) ?? unreadable(NO_TEXT);
    case 'REG_MULTI_SZ': {
      const strings = stringsOf(text, registry);
      if (strings === undefined) return unreadable(NO_VALUES);
      return textData(type, strings, encodeMultiString(strings, 'utf16le')) ?? unreadable(EMPTY);
    }
    case 'REG_DWORD':
      return numberData(type, value, DWORD_DIGITS) ?? unreadable(notDigits(DWORD_DIGITS));
    case 'REG_QWORD':
      return numberData(type, value, QWORD_DIGITS) ?? unreadable(notDigits(QWORD_DIGITS));
    case 'REG_BINARY':
      return bytesData(type, value) ?? unreadable(NO_BYTES);
    default:
      return unreadable(
        message("How an item writes the type '{type}' is not known", { type: registry.type }),
      );
  }
}

const NO_TEXT = message('The value cannot be written as text');
const NO_VALUES = message("The list has no 'Values' element, which holds its strings");
const EMPTY = message('The list has an empty string, which a REG_MULTI_SZ cannot hold');
const NO_BYTES = message('The value is not made of pairs of hexadecimal digits');

function notDigits(count: number): Message {
  return message('The value does not have the {count} hexadecimal digits of the number', { count });
}

/** A bit mask is written by `SubProp` elements, one for each part ([MS-GPPREF] 2.2.1.17.1). */
function isBitField({ properties, attributes }: RegistryItem): boolean {
  const isMarked = properties.attributes.some(({ name, value }) => {
    return name === 'bitfield' && value === '1';
  });
  return (
    isMarked ||
    (attributes.value === undefined && childElement(properties, 'SubProp') !== undefined)
  );
}

function stringsOf(text: string, { valuesElement }: RegistryItem): readonly string[] | undefined {
  if (valuesElement === undefined) return undefined;
  return childElements(valuesElement, 'Value').map((each) => normalizedText(text, each));
}

function textData(
  type: number | undefined,
  texts: readonly string[],
  data: Uint8Array | undefined,
): ItemData | undefined {
  if (data === undefined) return undefined;
  return { type, data, variables: texts.flatMap(namesInPercents), note: undefined };
}

/** What stands between two percent signs; the client leaves alone what names no variable. */
export function namesInPercents(text: string): readonly string[] {
  return [...text.matchAll(/%([^%\s][^%]*)%/g)].map((match) => match[1] ?? '');
}

function numberData(type: number | undefined, value: string, digits: number): ItemData | undefined {
  const bytes = value.length === digits ? bytesOf(value) : undefined;
  return bytes && { type, data: bytes.reverse(), variables: [], note: undefined };
}

/** Blanks between the bytes are what people type; the console keeps them (observed). */
function bytesData(type: number | undefined, value: string): ItemData | undefined {
  const bytes = bytesOf(value.replaceAll(' ', ''));
  return bytes && { type, data: bytes, variables: [], note: undefined };
}

/** The bytes of hexadecimal digits in either case; `undefined` for an odd number of them and others. */
function bytesOf(digits: string): Uint8Array | undefined {
  if (digits.length % 2 !== 0) return undefined;
  const bytes = new Uint8Array(digits.length / 2);
  for (let index = 0; index < bytes.length; index++) {
    const high = hexDigit(digits.charCodeAt(2 * index));
    const low = hexDigit(digits.charCodeAt(2 * index + 1));
    if (high < 0 || low < 0) return undefined;
    bytes[index] = 16 * high + low;
  }
  return bytes;
}
