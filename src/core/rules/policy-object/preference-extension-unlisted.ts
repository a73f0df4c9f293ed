import type { PolicySide } from '../../gpp/policySide';
import { preferenceTypeByRoot } from '../../gpp/preferenceTypes';
import { message, type Message } from '../../message';
import { listExtension, listsExtension } from '../../policyObject/listExtension';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'preference-extension-unlisted',
    languages: ['gpp'],
    severity: 'warning',
    title: "The backup does not list the client-side extension of the file's preference type",
    certainty: 'inferred',
    source:
      '[MS-GPOL] 1.8: a client reads the settings of the extensions that are listed; [MS-GPPREF] 1.9 for their GUIDs',
  },
  check({ document, policyObject, report }) {
    if (document.language !== 'gpp' || document.side === undefined) return;
    const { root, type, items } = document.preferences;
    const backup = policyObject?.object.backup;
    const listed = backup?.extensions[document.side];
    const { cse, tool } = preferenceTypeByRoot(type) ?? {};
    if (backup === undefined || listed === undefined || items.length === 0) return;
    if (!cse || !tool || listsExtension(listed, cse)) return;
    report({
      span: root.nameSpan,
      message: explain(type, document.side, `[${cse}${tool}]`),
      fixes: [
        {
          kind: 'other-file',
          title: message("Add the extension to 'Backup.xml'"),
          path: backup.path,
          text: backup.text,
          edits: [listExtension(listed, cse, tool)],
        },
      ],
    });
  },
};

export default rule;

function explain(type: string, side: PolicySide, entry: string): Message {
  return side === 'machine'
    ? message(
        "'Backup.xml' does not list '{entry}' among the extensions of the computer half, so after an import Windows ignores '{type}'",
        { type, entry },
      )
    : message(
        "'Backup.xml' does not list '{entry}' among the extensions of the user half, so after an import Windows ignores '{type}'",
        { type, entry },
      );
}
