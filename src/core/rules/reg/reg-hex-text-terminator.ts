import { message, type Message } from '../../message';
import { hexTextEncoding } from '../../reg/hexData';
import { insertAt } from '../../text/edit';
import { safeFix } from '../editFix';
import type { Rule } from '../rule';
import { shownName } from './shownName';
import { WINE_TESTS } from './sources';
import { faultyText, type FaultyText } from './textBytes';

const rule: Rule = {
  meta: {
    id: 'reg-hex-text-terminator',
    languages: ['reg'],
    severity: 'warning',
    title: 'Text in bytes has no terminator',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  checkSection({ byteLines }, { document, report }) {
    if (document.language !== 'reg') return;
    const isWide = hexTextEncoding(document.reg.header.kind) === 'utf16le';
    for (const line of byteLines) {
      const found = faultyText(document.reg, line);
      if (found?.fault !== 'unterminated' && found?.fault !== 'single-null') continue;
      const { data } = found;
      const nulls = data.type === 7 && found.fault === 'unterminated' ? 2 : 1;
      const zeros = Array.from({ length: isWide ? 2 * nulls : nulls }, () => '00').join(',');
      const isComma = document.text.charAt(data.bytesSpan.end - 1) === ',';
      report({
        span: data.bytesSpan,
        message: explain(found),
        fixes: [
          safeFix(
            message("Add '{zeros}'", { zeros }),
            insertAt(data.bytesSpan.end, isComma ? zeros : `,${zeros}`),
          ),
        ],
      });
    }
  },
};

export default rule;

function explain({ line, data, fault }: FaultyText): Message {
  const values = { name: shownName(line) };
  if (data.type !== 7) {
    return message("The text of '{name}' has no terminator; Windows adds one", values);
  }
  return fault === 'single-null'
    ? message(
        "The list '{name}' lacks the terminator behind its last string, and Windows adds none, so programs may read on behind its end",
        values,
      )
    : message(
        "The list '{name}' has no terminator; Windows adds one for the last string and none for the list",
        values,
      );
}
