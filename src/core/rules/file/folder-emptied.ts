import { actionPlace, itemAction } from '../../gpp/itemAction';
import { setActionEdits } from '../../gpp/itemEdits';
import { message } from '../../message';
import { attributeValue, isAttributeOn } from '../../xml/attributes';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'folder-emptied',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A folder is emptied at every refresh',
    certainty: 'documented',
    source: '[MS-GPPREF] 2.2.1.8.1: Replace deletes the content of the folder',
  },
  checkItem(item, { report }) {
    const { kind, properties } = item;
    if (kind !== 'Folder' || properties === undefined || itemAction(item) !== 'R') return;
    const losesFiles = isAttributeOn(properties, 'deleteFiles');
    if (!losesFiles && !isAttributeOn(properties, 'deleteSubFolders')) return;
    const path = attributeValue(properties, 'path') ?? '';
    report({
      span: actionPlace(item),
      message: losesFiles
        ? message("Replace deletes the files in '{path}' each time that the item is applied", {
            path,
          })
        : message(
            "Replace deletes the empty folders in '{path}' each time that the item is applied",
            { path },
          ),
      fixes: [
        preferredFix(
          message('Set the action to Update, which deletes nothing'),
          ...setActionEdits(item, 'U'),
        ),
      ],
    });
  },
};

export default rule;
