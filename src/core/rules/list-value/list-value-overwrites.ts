import { appendFixes } from '../../listValues/listFixes';
import { isAppend, listSettings } from '../../listValues/listSettings';
import { listValueNames } from '../../listValues/listValueTable';
import { isDefaultList, missingMembers } from '../../listValues/members';
import { message } from '../../message';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'list-value-overwrites',
    languages: ['reg', 'gpp', 'powershell', 'batch'],
    severity: 'information',
    title: 'The list overwrites what a machine has in it',
    certainty: 'documented',
    source: '[MS-GPPREF] 2.2.1.17.1: Update writes the whole value; no format can add to a list',
  },
  valueNames: listValueNames,
  check(context) {
    for (const list of listSettings(context)) {
      const { setting, row, members } = list;
      if (row.mode !== 'machine-list' && row.mode !== 'exclusive-defaults') continue;
      if (members === undefined || setting.action === 'create' || isAppend(list)) continue;
      if (members.length === 0 && row.emptyOk === true) continue;
      // What Windows itself has takes nothing away that was not added by somebody on purpose.
      if (row.mode === 'machine-list' && isDefaultList(row, members)) continue;
      // A list that lacks what it must have is the finding of 'list-value-replaced'.
      if (missingMembers(row, members).length > 0) continue;
      context.report({
        span: setting.dataSpan,
        message: message(
          "'{name}' is written whole, so {members} that only the machine has in it are gone",
          { name: setting.name, members: row.members ?? 'entries' },
        ),
        fixes: appendFixes(list),
      });
    }
  },
};

export default rule;
