import type { EditFix } from '../../finding';
import { message } from '../../message';
import { REGEDIT4_HEADER, VERSION_5_HEADER } from '../../reg/header';
import { replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import { choiceFix, preferredFix, safeFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reg-header-ignored',
    languages: ['reg'],
    severity: 'error',
    title: 'The header makes the import report success and read nothing',
    certainty: 'observed',
    source: 'conformance tests of Wine for reg.exe, written to pass on Windows',
  },
  problems: {
    'header-ignored': ({ span }, _line, { document }) => {
      const header = textOf(document.text, span);
      const fixes = fixesFor(document.text, span);
      // No conformance test has a blank alone, and an old sample of Microsoft's does.
      if (/^REGEDIT4?[ \t]+$/.test(header)) {
        return {
          severity: 'warning',
          message: message(
            "A blank stands behind '{header}', with which Wine reports success and imports nothing of the file; nobody tried it on Windows",
            { header: header.trimEnd() },
          ),
          fixes,
        };
      }
      return {
        message: message(
          "With the header '{header}' Windows reports success and imports nothing of the file",
          { header },
        ),
        fixes,
      };
    },
  },
};

export default rule;

/** Which header is meant decides how bytes and escapes are read, so only `REGEDIT4` itself is sure. */
function fixesFor(text: string, place: Span): readonly EditFix[] {
  const words = textOf(text, place);
  if (/^REGEDIT[ \t]+$/.test(words) && isOfWindows31(text)) {
    return [safeFix(message('Remove the blanks after the header'), replaceWith(place, 'REGEDIT'))];
  }
  const older = replaceWith(place, REGEDIT4_HEADER);
  const today = replaceWith(place, VERSION_5_HEADER);
  const olderTitle = message("Write '{header}'", { header: REGEDIT4_HEADER });
  const todayTitle = message("Write '{header}'", { header: VERSION_5_HEADER });
  if (/^REGEDIT4[ \t]+$/.test(words)) {
    return [safeFix(message('Remove the blanks after the header'), older)];
  }
  if (!/^REGEDIT[ \t]*4/.test(words)) return [preferredFix(todayTitle, today)];
  return [preferredFix(olderTitle, older), choiceFix(todayTitle, today)];
}

/** Whether the file has lines of a Windows 3.1 file and no key in brackets. */
function isOfWindows31(text: string): boolean {
  return /^HKEY_CLASSES_ROOT\\/m.test(text) && !/^[ \t]*\[/m.test(text);
}
