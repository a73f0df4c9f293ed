import type { EditFix } from '../../finding';
import { message } from '../../message';
import { hexBytes } from '../../reg/hexData';
import type { RegHexData } from '../../reg/tree';
import { textOf } from '../../text/span';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { shownName } from './shownName';
import { replaceByHex } from './writtenData';

const rule: Rule = {
  meta: {
    id: 'reg-number-reversed',
    languages: ['reg'],
    severity: 'hint',
    title: 'The bytes of a number look reversed',
    certainty: 'inferred',
    source: 'REG_DWORD and REG_QWORD hold the lowest byte first (Microsoft, Registry value types)',
  },
  checkSection({ byteLines }, { document, report }) {
    for (const line of byteLines) {
      if (line.data.kind !== 'hex' || !line.accepted) continue;
      const { data } = line;
      const length = numberLength(data);
      if (length === undefined) continue;
      const bytes = hexBytes(document.text, data);
      if (!looksReversed(bytes)) continue;
      const values = {
        name: shownName(line),
        number: numberOf(bytes.slice().reverse()),
        stored: numberOf(bytes),
      };
      report({
        span: data.bytesSpan,
        message: message(
          "The lowest byte of '{name}' stands first, so it is {stored} and not {number}",
          values,
        ),
        // A comment between the bytes would be lost.
        fixes: textOf(document.text, data.bytesSpan).includes(';')
          ? []
          : [reverseFix(document.text, data, bytes, values)],
      });
    }
  },
};

export default rule;

/** How many bytes a number of this type has; `undefined` for data that is none. */
function numberLength({ type, byteCount }: RegHexData): number | undefined {
  if (type === 4 && byteCount === 4) return 4;
  return type === 11 && byteCount === 8 ? 8 : undefined;
}

/**
 * Whether the number is large as it stands and small when reversed. A single high bit alone is a flag
 * that is meant so.
 */
function looksReversed(bytes: Uint8Array): boolean {
  const significant = bytes.length === 4 ? 1 : 2;
  const last = bytes.at(-1) ?? 0;
  if (bytes.slice(0, -significant).some((byte) => byte !== 0)) return false;
  const isFlag = bytes.at(-2) === 0 && (last & 0x0f) === 0;
  return last !== 0 && !isFlag;
}

function numberOf(bytes: Uint8Array): string {
  return bytes.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n).toString();
}

function reverseFix(
  text: string,
  data: RegHexData,
  bytes: Uint8Array,
  values: { readonly number: string },
): EditFix {
  const place = { start: data.typeSpan.start, end: data.bytesSpan.end };
  return choiceFix(
    message('Reverse the bytes to store {number}', values),
    replaceByHex(text, place, data.type, bytes.slice().reverse()),
  );
}
