import { registryItemOf } from '../../gpp/registryItem';
import { message } from '../../message';
import { hiveByAbbreviation, hiveByName } from '../../reg/hives';
import { replaceWith } from '../../text/edit';
import { escapeAttribute } from '../../xml/write';
import { choiceFix, preferredFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'registry-item-key',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A key is not a path below its hive',
    certainty: 'documented',
    source: "[MS-GPPREF] 2.2.1.17.1: 'hive' names the hive and 'key' the path below it",
  },
  checkItem(item, { report }) {
    const registry = registryItemOf(item);
    const written = registry?.attributes.key;
    if (registry === undefined || written === undefined) return;
    const path = PATH.exec(written.value);
    const root = path?.[1] ?? '';
    const key = path?.[2] ?? '';
    if (written.value === key) return;
    const named = hiveByName(root) ?? hiveByAbbreviation(root);
    const isOther = named !== undefined && named.name !== hiveByName(registry.hive)?.name;
    const edit = replaceWith(written.valueSpan, escapeAttribute(key));
    const hive = registry.attributes.hive;
    report({
      span: written.valueSpan,
      message:
        root === ''
          ? message(
              "The key starts or ends with a backslash, and 'key' is the path below the hive without one, so the client may write to another key",
            )
          : message(
              "'{root}' is not part of 'key', so the client looks for a key of this name below '{hive}'",
              { root, hive: registry.hive },
            ),
      fixes:
        isOther && hive !== undefined
          ? [
              choiceFix(
                message("Write the key below '{hive}'", { hive: named.name }),
                edit,
                replaceWith(hive.valueSpan, named.name),
              ),
              choiceFix(message("Write the key below '{hive}'", { hive: registry.hive }), edit),
            ]
          : [preferredFix(message("Write '{key}'", { key }), edit)],
    });
  },
};

export default rule;

/** A hive by its full or short name, also as PowerShell and the address bar write it, and the path. */
const PATH = /^\\*(?:(?:Computer\\)?(HKEY_[A-Z_]+|HKLM|HKCU|HKCR|HKU|HKCC):?(?:\\+|$))?(.*?)\\*$/i;
