import type { EditFix } from '../../finding';
import { message } from '../../message';
import { REGEDIT4_HEADER, VERSION_5_HEADER } from '../../reg/header';
import { replaceWith } from '../../text/edit';
import type { Span } from '../../text/span';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reg-header-win31',
    languages: ['reg'],
    severity: 'warning',
    title: 'The header is that of Windows 3.1',
    certainty: 'observed',
    source:
      'conformance tests of Wine for the registry editor and reg.exe, written to pass on Windows',
  },
  problems: {
    'header-win31': ({ span }, _line, { document }) => ({
      message: message(
        "After the header 'REGEDIT' Windows reads only lines of the form 'HKEY_CLASSES_ROOT\\key = text' and skips everything else",
      ),
      fixes: fixesFor(document.text, span),
    }),
  },
};

export default rule;

/** A file with keys in brackets is not one of Windows 3.1, whatever its header says. */
function fixesFor(text: string, place: Span): readonly EditFix[] {
  if (!/^[ \t]*\[/m.test(text)) return [];
  return [VERSION_5_HEADER, REGEDIT4_HEADER].map((header) =>
    choiceFix(message("Write '{header}'", { header }), replaceWith(place, header)),
  );
}
