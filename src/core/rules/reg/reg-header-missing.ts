import type { EditFix } from '../../finding';
import { message } from '../../message';
import { REGEDIT4_HEADER, VERSION_5_HEADER, canonicalHeader } from '../../reg/header';
import { insertAt, replaceWith } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import { textOf, type Span } from '../../text/span';
import { preferredFix, safeFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reg-header-missing',
    languages: ['reg'],
    severity: 'error',
    title: 'The file does not start with a header',
    certainty: 'observed',
    source:
      'conformance tests of Wine for the registry editor and reg.exe, written to pass on Windows',
  },
  problems: {
    'header-missing': (_problem, _line, { document }) => ({
      message: message(
        "The first line has to be '{header}', without it Windows refuses the whole file",
        { header: VERSION_5_HEADER },
      ),
      fixes: [insertFix(document.text)],
    }),
    'header-not-first': ({ span }, line, { document }) => ({
      message: message(
        'The header has to be the first line, with another line above it Windows refuses the whole file',
      ),
      fixes: [moveFix(document.text, line.span, textOf(document.text, span))],
    }),
  },
};

export default rule;

/** The escapes and bytes of the older `REGEDIT4` differ, so which header is meant is a guess. */
function insertFix(text: string): EditFix {
  const ending = lineEndingOf(text);
  return preferredFix(
    message("Insert '{header}'", { header: VERSION_5_HEADER }),
    insertAt(firstOffset(text), `${VERSION_5_HEADER}${ending}${ending}`),
  );
}

/** `REGEDIT` at the top would make a Windows 3.1 file, which nobody means who writes keys. */
function moveFix(text: string, line: Span, words: string): EditFix {
  const canonical = canonicalHeader(words);
  const isToday = canonical === VERSION_5_HEADER || canonical === REGEDIT4_HEADER;
  const header = isToday ? canonical : VERSION_5_HEADER;
  const edits = [
    insertAt(firstOffset(text), `${header}${lineEndingOf(text)}`),
    replaceWith(line, ''),
  ];
  const values = { header };
  return isToday
    ? safeFix(message("Move '{header}' to the first line", values), ...edits)
    : preferredFix(message("Put '{header}' in the first line instead", values), ...edits);
}

function firstOffset(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}
