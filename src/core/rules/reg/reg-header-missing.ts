import type { EditFix } from '../../finding';
import { message } from '../../message';
import { VERSION_5_HEADER } from '../../reg/header';
import { insertAt } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
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
  },
};

export default rule;

/** The escapes and bytes of the older `REGEDIT4` differ, so which header is meant is a guess. */
function insertFix(text: string): EditFix {
  const ending = lineEndingOf(text);
  return {
    kind: 'edit',
    title: message("Insert '{header}'", { header: VERSION_5_HEADER }),
    safe: false,
    preferred: true,
    edits: [insertAt(text.startsWith('\uFEFF') ? 1 : 0, `${VERSION_5_HEADER}${ending}${ending}`)],
  };
}
