import type { EditFix } from '../../finding';
import { message } from '../../message';
import { insertAt } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import type { Rule } from '../rule';

/** The header that the registry editor writes today. */
const HEADER = 'Windows Registry Editor Version 5.00';

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
  check({ document, report }) {
    if (document.language !== 'reg') return;
    for (const { code, span } of document.reg.header.problems) {
      if (code !== 'header-missing') continue;
      report({
        span,
        message: message(
          "The first line has to be '{header}', without it Windows refuses the whole file",
          { header: HEADER },
        ),
        fixes: [insertFix(document.text)],
      });
    }
  },
};

export default rule;

/** The escapes and bytes of the older `REGEDIT4` differ, so which header is meant is a guess. */
function insertFix(text: string): EditFix {
  const ending = lineEndingOf(text);
  return {
    kind: 'edit',
    title: message("Insert '{header}'", { header: HEADER }),
    safe: false,
    preferred: true,
    edits: [insertAt(text.startsWith('\uFEFF') ? 1 : 0, `${HEADER}${ending}${ending}`)],
  };
}
