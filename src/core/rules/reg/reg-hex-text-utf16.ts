import { message } from '../../message';
import type { Rule } from '../rule';
import { shownName } from './shownName';
import { faultyText } from './textBytes';
import { convertText } from './textConversion';

const rule: Rule = {
  meta: {
    id: 'reg-hex-text-utf16',
    languages: ['reg'],
    severity: 'error',
    title: 'Text in bytes is UTF-16 below REGEDIT4',
    certainty: 'inferred',
    source: 'real files: the header decides how text in bytes is encoded, REGEDIT4 means ANSI',
  },
  checkSection({ byteLines }, { document, report }) {
    if (document.language !== 'reg' || document.reg.header.kind !== 'regedit4') return;
    for (const line of byteLines) {
      const found = faultyText(document.reg, line);
      if (found?.fault !== 'utf16') continue;
      report({
        span: found.data.bytesSpan,
        message: message(
          "The text of '{name}' has two bytes for each character, but below 'REGEDIT4' Windows reads one, so the text ends after its first letter",
          { name: shownName(line) },
        ),
        fixes: convertText(
          document.text,
          found,
          'utf16le',
          'ansi',
          message('Write the text with one byte for each character'),
        ),
      });
    }
  },
};

export default rule;
