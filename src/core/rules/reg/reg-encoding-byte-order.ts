import { message } from '../../message';
import type { Rule } from '../rule';
import { fileSpan, storeAsUtf16 } from './storeAsUtf16';

const rule: Rule = {
  meta: {
    id: 'reg-encoding-byte-order',
    languages: ['reg'],
    severity: 'error',
    title: 'The file is stored in a form of UTF-16 that Windows does not recognise',
    certainty: 'observed',
    source:
      'conformance tests of Wine for reg.exe (no byte order mark); questions of users (big-endian)',
  },
  check({ document, report }) {
    if (document.language !== 'reg' || document.text === '') return;
    const { storage, reg } = document;
    const isBigEndian = storage?.encoding === 'utf-16be';
    const isUnmarked = storage?.encoding === 'utf-16le' && storage.hasByteOrderMark === false;
    if (!isBigEndian && !isUnmarked) return;
    report({
      span: fileSpan(reg),
      message: isBigEndian
        ? message('The file is stored as UTF-16 with the high byte first, which Windows refuses')
        : message(
            'The file is stored as UTF-16 without a byte order mark, so Windows takes it for something else and refuses it',
          ),
      fixes: [storeAsUtf16(reg)],
    });
  },
};

export default rule;
