import { message } from '../../message';
import { textOf } from '../../text/span';
import type { Rule } from '../rule';

/** A line end of UTF-16 whose bytes, or those of the CR put before it, came into the wrong order. */
const SHIFTED_LINE_END = /[\u0a0d\u0a00\u0d00]/;

const SHIFTED = message(
  'The bytes of this line are shifted by one, as when UTF-16 goes through a line end conversion for 8-bit text, and Windows skips the line',
);

const rule: Rule = {
  meta: {
    id: 'reg-encoding-damaged',
    languages: ['reg'],
    severity: 'error',
    title: 'The bytes of the file were damaged, as by a line end conversion',
    certainty: 'observed',
    source:
      '35 public files whose UTF-16 went through such a conversion; Wine 8.0 (NUL); not tried on Windows',
  },
  problems: {
    'line-byte-swapped': () => ({ message: SHIFTED }),
    'null-character': () => ({
      message: message(
        'A NUL character stands here, which no text has: the file was damaged or read in the wrong encoding, and an import may end here',
      ),
    }),
  },
  check({ document, report }) {
    if (document.language !== 'reg') return;
    const { nameSpan } = document.reg.header;
    if (!SHIFTED_LINE_END.test(textOf(document.text, nameSpan))) return;
    report({
      span: nameSpan,
      message: message(
        'The bytes behind the header are shifted by one, as when UTF-16 goes through a line end conversion for 8-bit text, and Windows refuses the file',
      ),
    });
  },
};

export default rule;
