import type { EditFix } from '../../finding';
import { message } from '../../message';
import { REGEDIT4_HEADER, VERSION_5_HEADER, canonicalHeader } from '../../reg/header';
import { replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import { choiceFix, preferredFix, safeFix } from '../editFix';
import type { Rule } from '../rule';

const WIN31_HEADER = 'REGEDIT';

const REFUSED = message(
  "Windows knows no headers but '{today}' and '{older}' and refuses the whole file",
  { today: VERSION_5_HEADER, older: REGEDIT4_HEADER },
);

const rule: Rule = {
  meta: {
    id: 'reg-header-spelling',
    languages: ['reg'],
    severity: 'error',
    title: 'The header is not spelled as Windows wants it',
    certainty: 'observed',
    source:
      'conformance tests of Wine for the registry editor and reg.exe, written to pass on Windows',
  },
  problems: {
    'header-case': ({ span }, _line, { document }) => {
      const header = canonicalHeader(textOf(document.text, span)) ?? VERSION_5_HEADER;
      // `REGEDIT` is right above the lines of Windows 3.1 only, and keys below it would be skipped.
      if (header === WIN31_HEADER && /^[ \t]*\[/m.test(document.text)) {
        return {
          message: REFUSED,
          fixes: [writeChoice(span, VERSION_5_HEADER), writeChoice(span, REGEDIT4_HEADER)],
        };
      }
      return {
        message: message(
          "The header has to be exactly '{header}', capital letters included, or Windows refuses the whole file",
          { header },
        ),
        fixes: [safeFix(message("Write '{header}'", { header }), replaceWith(span, header))],
      };
    },
    'header-version': ({ span }, _line, { document }) => {
      const title = message("Write '{header}'", { header: VERSION_5_HEADER });
      const edit = replaceWith(span, VERSION_5_HEADER);
      const isVersion5 = /version[ \t]+0*5(?:\.0*)?$/i.test(textOf(document.text, span));
      return {
        message: REFUSED,
        fixes: [isVersion5 ? safeFix(title, edit) : preferredFix(title, edit)],
      };
    },
  },
};

export default rule;

function writeChoice(place: Span, header: string): EditFix {
  return choiceFix(message("Write '{header}'", { header }), replaceWith(place, header));
}
