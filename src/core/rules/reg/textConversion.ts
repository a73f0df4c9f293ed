import type { EditFix } from '../../finding';
import type { Message } from '../../message';
import {
  decodeMultiString,
  decodeString,
  encodeMultiString,
  encodeString,
  type HexTextEncoding,
} from '../../reg/hexData';
import { textOf } from '../../text/span';
import { preferredFix } from '../editFix';
import type { FaultyText } from './textBytes';
import { replaceByHex } from './writtenData';

/** The fix that writes the text of a value in the other encoding; none when a comment would be lost. */
export function convertText(
  text: string,
  { data, bytes }: FaultyText,
  from: HexTextEncoding,
  to: HexTextEncoding,
  title: Message,
): readonly EditFix[] {
  if (textOf(text, data.bytesSpan).includes(';')) return [];
  const converted =
    data.type === 7
      ? encodeMultiString(decodeMultiString(bytes, from), to)
      : encodeString(decodeString(bytes, from), to);
  if (converted === undefined) return [];
  const place = { start: data.typeSpan.start, end: data.bytesSpan.end };
  return [preferredFix(title, replaceByHex(text, place, data.type, converted))];
}
