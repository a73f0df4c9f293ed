import { message } from '../../message';
import { foldName } from '../../reg/keyPath';
import type { RegDocument } from '../../reg/tree';
import { openedSections } from '../../registry/openKeys';
import { replaceWith } from '../../text/edit';
import { textOf } from '../../text/span';
import { choiceFix } from '../editFix';
import type { Report, Rule } from '../rule';
import { keyDeletions } from './keyDeletions';
import { shorten, shownName } from './shownName';
import { collisionsAcross, collisionsInside, type ValueCollision } from './valueCollisions';

const rule: Rule = {
  meta: {
    id: 'reg-set-then-delete',
    languages: ['reg'],
    severity: 'warning',
    title: 'What is set is deleted again',
    certainty: 'documented',
    source: 'Microsoft: the lines of a file are carried out in their order',
  },
  checkSection({ lines }, { report }) {
    for (const collision of collisionsInside(lines)) reportDeleted(collision, report);
  },
  check({ document, report }) {
    if (document.language !== 'reg') return;
    for (const collision of collisionsAcross(document.reg)) reportDeleted(collision, report);
    reportDeletedKeys(document.reg, report);
  },
};

export default rule;

function reportDeleted({ earlier, later }: ValueCollision, report: (report: Report) => void): void {
  if (later.data.kind !== 'delete') return;
  report({
    span: earlier.nameSpan,
    message: message("'{name}' is deleted again further down, so it is not set", {
      name: shownName(earlier),
    }),
    related: [{ span: later.nameSpan, message: message('The line that deletes it') }],
    fixes: [
      choiceFix(message('Remove this line'), replaceWith(earlier.span, '')),
      choiceFix(message('Remove the line that deletes it'), replaceWith(later.span, '')),
    ],
  });
}

/** Says at each key line whose key a later line deletes that all below it is lost. */
function reportDeletedKeys(document: RegDocument, report: (report: Report) => void): void {
  const deletions = keyDeletions(document);
  if (deletions === undefined) return;
  let index = -1;
  for (const { section, openKey } of openedSections(document)) {
    index++;
    if (openKey === undefined || section.key !== openKey.line) continue;
    const key = foldName(`${openKey.path.hive}\\${openKey.path.key}`);
    const deletion = deletions.firstAfter(key, index);
    if (deletion === undefined) continue;
    report({
      span: openKey.line.pathSpan,
      message: message(
        "This key is deleted again further down by '{line}', with all that is set here",
        { line: shorten(`[-${textOf(document.text, deletion.pathSpan)}]`) },
      ),
      related: [{ span: deletion.pathSpan, message: message('The line that deletes it') }],
    });
  }
}
