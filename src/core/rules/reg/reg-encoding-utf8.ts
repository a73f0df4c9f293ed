import { message } from '../../message';
import { linesOf } from '../../reg/parseReg';
import type { RegBodyLine, RegDocument } from '../../reg/tree';
import { decodeWindows1252 } from '../../reg/windows1252';
import { span, textOf, type Span } from '../../text/span';
import type { Rule } from '../rule';
import { storeAsUtf16 } from './storeAsUtf16';
import { utf8Bytes } from '../../text/utf8Bytes';

const rule: Rule = {
  meta: {
    id: 'reg-encoding-utf8',
    languages: ['reg'],
    severity: 'warning',
    title: 'The file is stored as UTF-8 and has other letters than those of ASCII',
    certainty: 'inferred',
    source: 'Wine 8.0 reads a file without byte order mark in the code page; not tried on Windows',
  },
  check({ document, report }) {
    if (document.language !== 'reg') return;
    const { storage, reg, text } = document;
    if (storage?.encoding !== 'utf-8' || storage.hasByteOrderMark !== false) return;
    // A replacement character says that the text is not UTF-8 and was read wrongly.
    if (!NON_ASCII.test(text) || text.includes('\uFFFD')) return;
    const place = firstMisread(reg);
    if (place === undefined) return;
    const letters = textOf(text, place);
    report({
      span: place,
      message: message(
        "Windows reads this file in the code page of the machine and not as UTF-8: with code page 1252 '{letters}' becomes '{misread}'",
        { letters, misread: decodeWindows1252(utf8Bytes(letters)) },
      ),
      fixes: [storeAsUtf16(reg)],
    });
  },
};

export default rule;

const NON_ASCII = /[^\0-\x7f]+/;

/** The first letters that come into the registry; comments do not. */
function firstMisread(document: RegDocument): Span | undefined {
  for (const section of document.sections) {
    if (!NON_ASCII.test(textOf(document.text, section.span))) continue;
    const inKey = section.key && misreadIn(document.text, section.key.pathSpan);
    if (inKey !== undefined) return inKey;
    for (const line of linesOf(document, section)) {
      const inLine = misreadInLine(document.text, line);
      if (inLine !== undefined) return inLine;
    }
  }
  return undefined;
}

function misreadInLine(text: string, line: RegBodyLine): Span | undefined {
  if (line.kind !== 'value') return undefined;
  const inName = misreadIn(text, line.nameSpan);
  if (inName !== undefined || line.data.kind !== 'string') return inName;
  return misreadIn(text, line.data.contentSpan);
}

function misreadIn(text: string, place: Span): Span | undefined {
  const match = NON_ASCII.exec(textOf(text, place));
  if (match === null) return undefined;
  const start = place.start + match.index;
  return span(start, start + match[0].length);
}
