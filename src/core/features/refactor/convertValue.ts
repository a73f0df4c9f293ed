import { message } from '../../message';
import type { RegDocument, RegValueLine } from '../../reg/tree';
import { replaceWith } from '../../text/edit';
import { textOf } from '../../text/span';
import { typeName } from '../typeNames';
import {
  contentOf,
  REG_DWORD,
  REG_LINK,
  REG_MULTI_SZ,
  REG_QWORD,
  REG_SZ,
  type ValueContent,
} from '../valueContent';
import type { Refactoring } from './refactoring';
import { dataSetting, isRewritable } from './writableData';
import {
  CONVERTIBLE_TYPES,
  writeList,
  writeNumber,
  writeText,
  type DataSetting,
} from './writeContent';

/**
 * The types that a value can have instead of its own with nothing lost: converted back it is what it
 * was. Its own type is among them where it can be written in a plainer form, such as `hex(1)`.
 */
export function conversions(document: RegDocument, line: RegValueLine): readonly Refactoring[] {
  if (!isRewritable(document, line)) return [];
  const content = contentOf(document, line.data);
  // A link is no text: it names a key for the kernel.
  if (content === undefined || content.type === REG_LINK) return [];
  const setting = dataSetting(document, line);
  const written = textOf(document.text, line.dataSpan);
  return CONVERTIBLE_TYPES.flatMap((type) => {
    const isSameForm = content.type === type && !isPlainer(type, line);
    const newText = isSameForm ? undefined : convert(content, type, setting);
    if (newText === undefined || newText === written) return [];
    const template = content.type === type ? 'Write {type} in its plain form' : 'Convert to {type}';
    const title = message(template, { type: typeName(type) });
    return [{ kind: 'convert', title, edits: [replaceWith(line.dataSpan, newText)] }];
  });
}

/** Whether the type has a form of its own and the line uses bytes. */
function isPlainer(type: number, line: RegValueLine): boolean {
  return line.data.kind === 'hex' && (type === REG_SZ || type === REG_DWORD);
}

function convert(content: ValueContent, type: number, setting: DataSetting): string | undefined {
  switch (type) {
    case REG_DWORD:
    case REG_QWORD: {
      const number = asNumber(content);
      return number === undefined ? undefined : writeNumber(type, number, setting);
    }
    case REG_MULTI_SZ: {
      const text = asText(content);
      if (text === undefined) return undefined;
      return writeList(text === '' ? [] : [text], setting);
    }
    default: {
      const text = asText(content);
      return text === undefined ? undefined : writeText(type, text, setting);
    }
  }
}

/** The content as one text; `undefined` when it is several or bytes. */
function asText(content: ValueContent): string | undefined {
  switch (content.kind) {
    case 'text':
      return content.isExact ? content.text : undefined;
    case 'list':
      if (!content.isExact || content.strings.length > 1) return undefined;
      return content.strings[0] ?? '';
    case 'number':
      return content.value.toString();
    case 'bytes':
      return undefined;
  }
}

/** The content as a number, a text only in the digits that the number itself gives. */
function asNumber(content: ValueContent): bigint | undefined {
  if (content.kind === 'number') return content.value;
  const text = asText(content);
  return text !== undefined && /^(?:0|[1-9]\d{0,19})$/.test(text) ? BigInt(text) : undefined;
}
