import type { EditFix } from '../../finding';
import { registryItemOf } from '../../gpp/registryItem';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import type { Span } from '../../text/span';
import { choiceFix, preferredFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'registry-item-number',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A number is not written as the hex digits of its type',
    certainty: 'observed',
    source:
      'every REG_DWORD of files that the console wrote (126 of 126) and a capture of Set-GPPrefRegistryValue for REG_QWORD',
  },
  checkItem(item, { report }) {
    const registry = registryItemOf(item);
    const written = registry?.attributes.value;
    const digits = DIGITS.get(registry?.type ?? '');
    if (registry === undefined || written === undefined || digits === undefined) return;
    if (registry.action === 'D' || written.value.includes('%')) return;
    if (written.value.length === digits && /^[0-9a-f]+$/i.test(written.value)) return;
    report({
      span: written.value === '' ? written.span : written.valueSpan,
      message: message(
        "The data of a {type} is {digits} hex digits whatever 'displayDecimal' says, so the client may read '{value}' as another number or not at all",
        { type: registry.type, digits, value: written.value },
      ),
      fixes: fixesFor(written.value.trim(), digits, written.valueSpan),
    });
  },
};

export default rule;

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['REG_DWORD', 8],
  ['REG_QWORD', 16],
]);

function fixesFor(value: string, digits: number, place: Span): readonly EditFix[] {
  const hex = /^(?:0x)?([0-9a-f]+)$/i.exec(value)?.[1]?.replace(/^0+(?=.)/, '');
  if (hex === undefined || hex.length > digits) return [];
  const isDecimal = /^[0-9]+$/.test(value);
  const fixes = [fixTo('as hex', hex, digits, place, !isDecimal)];
  // One digit is the same number either way.
  if (isDecimal && hex.length > 1) {
    const decimal = BigInt(value).toString(16);
    if (decimal.length <= digits) fixes.push(fixTo('as decimal', decimal, digits, place, false));
  }
  return fixes;
}

function fixTo(
  reading: 'as hex' | 'as decimal',
  hex: string,
  digits: number,
  place: Span,
  isClear: boolean,
): EditFix {
  const data = hex.toUpperCase().padStart(digits, '0');
  const number = BigInt(`0x${hex}`).toString();
  const title =
    reading === 'as hex'
      ? message("Write '{data}', which is {number}: the digits are hex", { data, number })
      : message("Write '{data}', which is {number}: the digits are decimal", { data, number });
  return (isClear ? preferredFix : choiceFix)(title, replaceWith(place, data));
}
