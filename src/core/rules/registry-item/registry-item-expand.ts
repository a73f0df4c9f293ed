import { variablesOf } from '../../gpp/expandedTexts';
import { processVariable } from '../../gpp/processVariables';
import { registryItemOf } from '../../gpp/registryItem';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { isAttributeOn } from '../../xml/attributes';
import { escapeAttribute } from '../../xml/write';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'registry-item-expand',
    languages: ['gpp'],
    severity: 'hint',
    title: 'A variable is replaced before it is written',
    certainty: 'inferred',
    source:
      "[MS-GPPREF] 2.2.1.1.5 and Microsoft, 'Variables in Preference Items': the client puts values in",
  },
  checkItem(item, { document, report }) {
    const registry = registryItemOf(item);
    if (registry?.type !== 'REG_EXPAND_SZ' || registry.action === 'D') return;
    if (document.language !== 'gpp') return;
    const isSystem = document.side === 'machine' && !isAttributeOn(item.element, 'userContext');
    for (const { name, span, isInExpandableData } of variablesOf(document.text, item)) {
      if (!isInExpandableData || !isOfWindows(name)) continue;
      // What SYSTEM makes of a variable of the user is said by 'variable-of-user'.
      if (isSystem && processVariable(name)?.of === 'user') continue;
      // A list that is to grow names itself, and for that the client has to put the old one in.
      if (isSameName(name, registry.name)) continue;
      const variable = `%${name}%`;
      report({
        span,
        message: message(
          "The client itself replaces '{variable}' before it writes the data, so the REG_EXPAND_SZ may hold no variable",
          { variable },
        ),
        fixes: [
          choiceFix(
            message("Write '%<{name}>%', which should reach the registry as '{variable}'", {
              name,
              variable,
            }),
            replaceWith(span, escapeAttribute(`%<${name}>%`)),
          ),
        ],
      });
    }
  },
};

export default rule;

function isSameName(name: string, valueName: string): boolean {
  return name.toLowerCase() === valueName.toLowerCase();
}

/** Variables of the preference client that every Windows has too. */
const ALSO_OF_WINDOWS: ReadonlySet<string> = new Set([
  'systemdrive',
  'computername',
  'logonserver',
]);

/** Others are meant for the client, as Windows itself would not replace them. */
function isOfWindows(name: string): boolean {
  return processVariable(name)?.kind === 'environment' || ALSO_OF_WINDOWS.has(name.toLowerCase());
}
