import type { PolicyDocument } from '../../document';
import type { EditFix } from '../../finding';
import { message } from '../../message';
import { encodeString } from '../../reg/hexData';
import type { RegValueLine } from '../../reg/tree';
import type { Span } from '../../text/span';
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
      report({
        span: writtenVariable(document.text, contentSpan),
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

/**
 * The variable as it stands between the quotes. A backslash that escapes nothing can stand inside it
 * and is gone from the value, then the variable has no span of its own and the whole string is it.
 */
function writtenVariable(text: string, content: Span): Span {
  const match = VARIABLE.exec(text.slice(content.start, content.end));
  if (match === null) return content;
  const start = content.start + match.index;
  return { start, end: start + match[0].length };
}

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
