import type { EditFix } from '../../finding';
import { registryItemOf } from '../../gpp/registryItem';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import type { Span } from '../../text/span';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'registry-item-binary',
    languages: ['gpp'],
    severity: 'warning',
    title: 'Binary data is not whole bytes in hex digits',
    certainty: 'observed',
    source:
      'files that the console wrote and a capture of Set-GPPrefRegistryValue: hex digits without separators',
  },
  checkItem(item, { report }) {
    const registry = registryItemOf(item);
    const written = registry?.attributes.value;
    if (registry?.type !== 'REG_BINARY' || written === undefined) return;
    if (registry.action === 'D' || written.value.includes('%')) return;
    const digits = written.value.replaceAll(' ', '');
    const isHex = /^[0-9a-f]*$/i.test(digits);
    if (isHex && digits.length % 2 === 0) return;
    report({
      span: written.valueSpan,
      message: isHex
        ? message(
            'Half a byte is missing: two hex digits make a byte, so the client may read other bytes than are meant or none',
          )
        : message(
            'The data of a REG_BINARY is hex digits without separators, so the client may read other bytes than are meant or none',
          ),
      fixes: isHex ? [] : withoutSeparators(written.value, written.valueSpan),
    });
  },
};

export default rule;

/** The bytes of a `.reg` file or of a hex dump as the console writes them; nothing for anything else. */
function withoutSeparators(value: string, place: Span): readonly EditFix[] {
  const parts = value
    .replace(/^hex(?:\(3\))?:/i, '')
    .trim()
    .split(/[\s,;:-]+/);
  const bytes = parts.map((part) => part.replace(/^0x/i, ''));
  const data = bytes.join('').toUpperCase();
  if (!bytes.every((part) => /^(?:[0-9a-f]{2})+$/i.test(part))) return [];
  return [preferredFix(message("Write '{data}'", { data }), replaceWith(place, data))];
}
