import type { PolicyDocument } from '../../document';
import type { EditFix } from '../../finding';
import { message } from '../../message';
import { encodeString } from '../../reg/hexData';
import type { RegValueLine } from '../../reg/tree';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { shownName } from './shownName';
import { replaceByHex, textEncodingOf } from './writtenData';

/** Variables that every Windows sets; other words between percent signs may be anything. */
const VARIABLE =
  /%(?:SystemRoot|SystemDrive|windir|ProgramFiles(?:\(x86\))?|CommonProgramFiles(?:\(x86\))?|ProgramW6432|ProgramData|ALLUSERSPROFILE|USERPROFILE|APPDATA|LOCALAPPDATA|PUBLIC|TEMP|TMP|ComSpec|HOMEDRIVE|HOMEPATH|USERNAME|USERDOMAIN|COMPUTERNAME|LOGONSERVER)%/i;

const rule: Rule = {
  meta: {
    id: 'reg-environment-variable',
    languages: ['reg'],
    severity: 'hint',
    title: 'An environment variable in a REG_SZ',
    certainty: 'documented',
    source: 'Microsoft, Registry value types: REG_EXPAND_SZ is the type for text with variables',
  },
  checkSection({ lines }, { document, report }) {
    for (const line of lines) {
      if (line.kind !== 'value' || line.data.kind !== 'string' || !line.accepted) continue;
      const { value, contentSpan } = line.data;
      if (!value.includes('%')) continue;
      const variable = VARIABLE.exec(value)?.[0];
      if (variable === undefined) continue;
      // Percent signs and letters have no escapes, so the variable stands in the text as it is.
      const start = document.text.indexOf(variable, contentSpan.start);
      report({
        span: { start, end: start + variable.length },
        message: message(
          "'{name}' is a REG_SZ, in which '{variable}' stays as it is unless the program that reads it puts the value in",
          { name: shownName(line), variable },
        ),
        fixes: expandFix(document, line, value),
      });
    }
  },
};

export default rule;

function expandFix(
  document: PolicyDocument,
  line: RegValueLine,
  value: string,
): readonly EditFix[] {
  const bytes = encodeString(value, textEncodingOf(document));
  if (bytes === undefined) return [];
  return [
    choiceFix(
      message('Write a REG_EXPAND_SZ'),
      replaceByHex(document.text, line.dataSpan, 2, bytes),
    ),
  ];
}
