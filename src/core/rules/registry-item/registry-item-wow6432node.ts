import { registryItemOf } from '../../gpp/registryItem';
import { message } from '../../message';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'registry-item-wow6432node',
    languages: ['gpp'],
    severity: 'hint',
    title: "The key names 'WOW6432Node', which belongs to Windows",
    certainty: 'documented',
    source: "Microsoft Learn, '32-bit and 64-bit Application Data in the Registry'",
  },
  checkItem(item, { document, report }) {
    const key = registryItemOf(item)?.attributes.key;
    // Nearly no path holds it, so the names are taken apart only where one does.
    if (key === undefined || !/wow6432node/i.test(key.value)) return;
    const raw = document.text.slice(key.valueSpan.start, key.valueSpan.end);
    const found = /(?<=^|\\)wow6432node(?=\\|$)/i.exec(raw);
    if (found === null) return;
    const start = key.valueSpan.start + found.index;
    report({
      span: { start, end: start + found[0].length },
      message: message(
        "'{name}' is where 64-bit Windows keeps what 32-bit programs see; on 32-bit Windows they look for the key without it",
        { name: found[0] },
      ),
    });
  },
};

export default rule;
