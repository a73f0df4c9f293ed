import { message, type Message } from '../message';
import { hexPrefix, valueType } from '../reg/valueTypes';

/** Such as `REG_EXPAND_SZ`; for a type that Windows does not name, how it is written: `hex(20)`. */
export function typeName(type: number): string {
  return valueType(type)?.name ?? hexPrefix(type);
}

const MEANINGS: Readonly<Record<string, Message>> = {
  REG_NONE: message('Bytes without a type'),
  REG_SZ: message('A text'),
  REG_EXPAND_SZ: message('A text in which programs expand variables such as %SystemRoot%'),
  REG_BINARY: message('Bytes'),
  REG_DWORD: message('A number of 32 bits'),
  REG_DWORD_BIG_ENDIAN: message('A number of 32 bits with its highest byte first'),
  REG_LINK: message('A link to another key, which only programs can create'),
  REG_MULTI_SZ: message('A list of texts'),
  REG_RESOURCE_LIST: message('A list of hardware resources'),
  REG_FULL_RESOURCE_DESCRIPTOR: message('The hardware resources of a device'),
  REG_RESOURCE_REQUIREMENTS_LIST: message('The hardware resources that a device can use'),
  REG_QWORD: message('A number of 64 bits'),
};

/** What data of a type is, as a phrase; `undefined` for a type that Windows does not name. */
export function typeMeaning(type: number): Message | undefined {
  return MEANINGS[typeName(type)];
}
