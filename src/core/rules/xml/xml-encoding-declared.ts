import { message, type Message } from '../../message';
import type { StoredText } from '../../storedText';
import { replaceWith } from '../../text/edit';
import { declaredEncoding, type DeclaredEncoding } from '../../xml/declaredEncoding';
import { safeFix } from '../editFix';
import type { Report, Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'xml-encoding-declared',
    languages: ['gpp'],
    severity: 'error',
    title: 'The file is not in the encoding that it is said to be in',
    certainty: 'documented',
    source: 'XML 1.0, 4.3.3: another encoding than the declared one is a fatal error',
  },
  check({ document, report }) {
    if (document.language !== 'gpp' || document.storage === undefined) return;
    const declared = declaredEncoding(document.text);
    const found = mismatch(document.text, document.storage, declared);
    if (found !== undefined) report(found);
  },
};

export default rule;

const UTF16 = /^(?:utf-?16(?:-?[lb]e)?|ucs-2|iso-10646-ucs-2|unicode)$/i;
const UTF8 = /^utf-?8$/i;

function mismatch(
  text: string,
  storage: StoredText,
  declared: DeclaredEncoding | undefined,
): Report | undefined {
  switch (storage.encoding) {
    case 'utf-16le':
    case 'utf-16be':
      return declared === undefined || UTF16.test(declared.name)
        ? undefined
        : wrongName(declared, 'UTF-16', 'utf-16');
    case 'utf-8': {
      // The bytes of a code page can be valid UTF-8 by chance; a mark cannot.
      const isCertain = storage.hasByteOrderMark === true;
      if (declared === undefined || UTF8.test(declared.name)) return undefined;
      if (!isCertain && !UTF16.test(declared.name)) return undefined;
      return wrongName(declared, 'UTF-8', 'utf-8');
    }
    case 'ansi':
      return notUnicode(text, declared);
  }
}

function wrongName({ name, span }: DeclaredEncoding, stored: string, newName: string): Report {
  return {
    span,
    message: message(
      "The file is stored in {stored} and not in '{name}', so Windows cannot read it",
      { stored, name },
    ),
    fixes: [safeFix(message("Write '{newName}'", { newName }), replaceWith(span, newName))],
  };
}

/** A file in a code page says so; without that it is read as UTF-8, in which its letters are none. */
function notUnicode(text: string, declared: DeclaredEncoding | undefined): Report | undefined {
  if (declared !== undefined && UTF16.test(declared.name)) {
    return { span: declared.span, message: notIn(declared.name) };
  }
  const isUtf8 = declared === undefined || UTF8.test(declared.name);
  const letter = isUtf8 ? text.search(/[^\0-\x7f]/) : -1;
  if (letter < 0) return undefined;
  const span = declared?.span ?? { start: letter, end: letter + 1 };
  return { span, message: notIn(declared?.name ?? 'UTF-8') };
}

function notIn(name: string): Message {
  return message(
    "The file is stored in a code page and not in '{name}', so Windows cannot read it",
    { name },
  );
}
