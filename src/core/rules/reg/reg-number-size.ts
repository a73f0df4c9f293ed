import type { EditFix } from '../../finding';
import { message } from '../../message';
import { hexBytes } from '../../reg/hexData';
import type { RegHexData } from '../../reg/tree';
import { valueType } from '../../reg/valueTypes';
import { textOf } from '../../text/span';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { shownName } from './shownName';
import { replaceByHex } from './writtenData';

/** How many bytes the data of a type has. */
const LENGTHS: ReadonlyMap<number, number> = new Map([
  [4, 4],
  [5, 4],
  [11, 8],
]);

const rule: Rule = {
  meta: {
    id: 'reg-number-size',
    languages: ['reg'],
    severity: 'warning',
    title: 'A number does not have the bytes of its type',
    certainty: 'inferred',
    source:
      'REG_DWORD has 32 bits, REG_QWORD 64 (Microsoft, Registry value types); Wine stores any number of bytes as it is',
  },
  checkSection({ byteLines }, { document, report }) {
    for (const line of byteLines) {
      if (line.data.kind !== 'hex' || !line.accepted) continue;
      const { data } = line;
      const length = LENGTHS.get(data.type);
      if (length === undefined || data.byteCount === length) continue;
      report({
        span: data.bytesSpan.end > data.bytesSpan.start ? data.bytesSpan : data.typeSpan,
        message: message(
          "A {type} has {length} bytes and '{name}' has {count}, so programs do not read it as a number",
          {
            name: shownName(line),
            count: data.byteCount,
            type: valueType(data.type)?.name ?? '',
            length,
          },
        ),
        fixes: line.problems.length === 0 ? sizeFix(document.text, data, length) : [],
      });
    }
  },
};

export default rule;

/** Zeros where the number has its highest bytes: filled up, or taken away when there are too many. */
function sizeFix(text: string, data: RegHexData, length: number): readonly EditFix[] {
  const bytes = hexBytes(text, data);
  const isHighestFirst = data.type === 5;
  const low = isHighestFirst ? bytes.slice().reverse() : bytes;
  const isComment = textOf(text, data.bytesSpan).includes(';');
  if (bytes.length === 0 || isComment || low.slice(length).some((byte) => byte !== 0)) return [];
  const sized = new Uint8Array(length);
  sized.set(low.slice(0, length));
  if (isHighestFirst) sized.reverse();
  const place = { start: data.typeSpan.start, end: data.bytesSpan.end };
  const title = message('Write {length} bytes with the same number', { length });
  return [choiceFix(title, replaceByHex(text, place, data.type, sized))];
}
