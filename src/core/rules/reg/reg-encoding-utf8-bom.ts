import { message } from '../../message';
import type { Rule } from '../rule';
import { fileSpan, storeAsUtf16 } from './storeAsUtf16';

const rule: Rule = {
  meta: {
    id: 'reg-encoding-utf8-bom',
    languages: ['reg'],
    severity: 'warning',
    title: 'The file is stored as UTF-8 with a byte order mark',
    certainty: 'observed',
    source:
      'Wine 8.0 refuses such a file; users contradict each other about Windows; not tried there',
  },
  check({ document, report }) {
    if (document.language !== 'reg') return;
    const { storage, reg } = document;
    if (storage?.encoding !== 'utf-8' || storage.hasByteOrderMark !== true) return;
    report({
      span: fileSpan(reg),
      message: message(
        'The file is stored as UTF-8 with a byte order mark, with which Windows may refuse it',
      ),
      fixes: [storeAsUtf16(reg)],
    });
  },
};

export default rule;
