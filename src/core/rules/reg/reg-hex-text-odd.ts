import { message } from '../../message';
import { insertAt } from '../../text/edit';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { shownName } from './shownName';
import { faultyText } from './textBytes';

const rule: Rule = {
  meta: {
    id: 'reg-hex-text-odd',
    languages: ['reg'],
    severity: 'error',
    title: 'Text in bytes ends in half a character',
    certainty: 'inferred',
    source:
      'Microsoft: below a version 5 header text is UTF-16; Wine stores a byte more than the file has',
  },
  checkSection({ byteLines }, { document, report }) {
    if (document.language !== 'reg') return;
    for (const line of byteLines) {
      const found = faultyText(document.reg, line);
      if (found?.fault !== 'odd') continue;
      const { data, bytes } = found;
      const isComma = document.text.charAt(data.bytesSpan.end - 1) === ',';
      report({
        span: data.bytesSpan,
        message: message(
          "The text of '{name}' has {count} bytes and UTF-16 two for each character, so its last character is not the one that is meant",
          { name: shownName(line), count: bytes.length },
        ),
        fixes: lacksOneZero(bytes)
          ? [
              choiceFix(
                message("Add the byte '00'"),
                insertAt(data.bytesSpan.end, isComma ? '00' : ',00'),
              ),
            ]
          : [],
      });
    }
  },
};

export default rule;

/** Whether all other characters are those of ASCII text, so that only the terminator is broken. */
function lacksOneZero(bytes: Uint8Array): boolean {
  return bytes.at(-1) === 0 && bytes.every((byte, index) => index % 2 === 0 || byte === 0);
}
