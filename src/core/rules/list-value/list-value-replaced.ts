import { appendFixes, keepMembersFix } from '../../listValues/listFixes';
import { isAppend, listSettings } from '../../listValues/listSettings';
import type { ListValue, ListValueRisk } from '../../listValues/listValueRow';
import { listValueNames } from '../../listValues/listValueTable';
import { missingMembers } from '../../listValues/members';
import { message } from '../../message';
import { quoteList } from '../quoteList';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'list-value-replaced',
    languages: ['reg', 'gpp', 'powershell', 'batch'],
    severity: 'warning',
    title: 'The list is written without members that it must have',
    certainty: 'observed',
    source:
      'Microsoft on password filters: do not overwrite the list; each list has its own source in listValues.json',
  },
  valueNames: listValueNames,
  check(context) {
    for (const list of listSettings(context)) {
      const { setting, row, members } = list;
      if (members === undefined || row.mode === 'never-author' || isAppend(list)) continue;
      // Windows has a machine's list from the start, so Create changes nothing.
      if (setting.action === 'create' && row.mode !== 'exclusive-defaults') continue;
      if (members.length === 0 && row.emptyOk === true) continue;
      const missing = missingMembers(row, members);
      if (missing.length === 0) continue;
      const values = { name: setting.name, members: quoteList(missing), loss: lossOf(row) };
      context.report({
        span: setting.dataSpan,
        ...(row.level === undefined ? {} : { severity: row.level }),
        message:
          row.mode === 'exclusive-defaults'
            ? message(
                "'{name}' takes the place of a built-in list and leaves out {members}, {loss}",
                values,
              )
            : message("'{name}' is written whole and leaves out {members}, {loss}", values),
        fixes: [...keepMembersFix(context.document, list, missing), ...appendFixes(list)],
      });
    }
  },
};

export default rule;

const LOSSES: Readonly<Record<ListValueRisk, string>> = {
  boot: 'without which Windows may not start or nobody may be able to log on',
  sec: 'on which the security of the machine may depend',
  func: 'so what depends on it stops working',
};

function lossOf(row: ListValue): string {
  return row.loss ?? LOSSES[row.risk ?? 'func'];
}
