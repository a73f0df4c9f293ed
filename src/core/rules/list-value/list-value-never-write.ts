import { listSettings } from '../../listValues/listSettings';
import type { ListValue } from '../../listValues/listValueRow';
import { listValueNames } from '../../listValues/listValueTable';
import { message } from '../../message';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'list-value-never-write',
    languages: ['reg', 'gpp', 'powershell', 'batch'],
    severity: 'warning',
    title: 'The list is one that Windows alone writes',
    certainty: 'documented',
    source:
      'KB 202071 and MoveFileEx on PendingFileRenameOperations; restrictions for security packages on OSConfig',
  },
  valueNames: listValueNames,
  check(context) {
    for (const { setting, row, members } of listSettings(context)) {
      if (row.mode !== 'never-author') continue;
      const isRemoved = setting.data === undefined || members?.length === 0;
      const values = { name: setting.name, members: row.members ?? 'entries', loss: lossOf(row) };
      context.report({
        span: isRemoved ? setting.nameSpan : setting.dataSpan,
        ...(isRemoved ? { severity: 'information' } : {}),
        message: isRemoved
          ? message("Without '{name}' the {members} that Windows keeps there are gone", values)
          : message("'{name}' should be left to Windows, {loss}", values),
      });
    }
  },
};

export default rule;

function lossOf(row: ListValue): string {
  return row.loss ?? 'because it alone knows what has to be there';
}
