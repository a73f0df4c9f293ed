import { message } from '../../message';
import type { Rule } from '../rule';
import { keyNames } from './keyNames';

const rule: Rule = {
  meta: {
    id: 'reg-wow6432node',
    languages: ['reg'],
    severity: 'hint',
    title: "The path names 'WOW6432Node', which belongs to Windows",
    certainty: 'documented',
    source: "Microsoft Learn, '32-bit and 64-bit Application Data in the Registry'",
  },
  checkSection({ section: { key } }, { report }) {
    // Nearly no path holds it, so the names are taken apart only where one does.
    if (key === undefined || !/wow6432node/i.test(key.path)) return;
    const node = keyNames(key).find(({ name }) => name.toUpperCase() === 'WOW6432NODE');
    if (node === undefined) return;
    report({
      span: node.span,
      message: message(
        "'{name}' is where 64-bit Windows keeps what 32-bit programs see; 'reg import … /reg:32' reaches it without the name, on 32-bit Windows too",
        { name: node.name },
      ),
    });
  },
};

export default rule;
