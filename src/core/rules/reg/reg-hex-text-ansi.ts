import { message } from '../../message';
import type { Rule } from '../rule';
import { shownName } from './shownName';
import { faultyText } from './textBytes';
import { convertText } from './textConversion';

const rule: Rule = {
  meta: {
    id: 'reg-hex-text-ansi',
    languages: ['reg'],
    severity: 'error',
    title: 'Text in bytes is ANSI below a version 5 header',
    certainty: 'inferred',
    source: 'real files: the header decides how text in bytes is encoded, version 5 means UTF-16',
  },
  checkSection({ byteLines }, { document, report }) {
    if (document.language !== 'reg') return;
    for (const line of byteLines) {
      const found = faultyText(document.reg, line);
      if (found?.fault !== 'ansi') continue;
      report({
        span: found.data.bytesSpan,
        message: message(
          "The text of '{name}' has one byte for each character, but below this header Windows reads two, so it stores other characters",
          { name: shownName(line) },
        ),
        fixes: convertText(
          document.text,
          found,
          'ansi',
          'utf16le',
          message('Write the text as UTF-16'),
        ),
      });
    }
  },
};

export default rule;
