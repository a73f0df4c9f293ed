import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';
import { keyNames } from './keyNames';

const rule: Rule = {
  meta: {
    id: 'reg-control-set',
    languages: ['reg'],
    severity: 'warning',
    title: 'The path names a control set by its number',
    certainty: 'documented',
    source: "Microsoft Learn, 'HKLM\\SYSTEM\\CurrentControlSet Registry Tree'",
  },
  checkSection({ section: { key } }, { report }) {
    if (key === undefined || !/controlset\d/i.test(key.path)) return;
    const [hive, system, controlSet] = keyNames(key);
    if (controlSet === undefined || !/^controlset\d{3}$/i.test(controlSet.name)) return;
    if (!/^HKEY_LOCAL_MACHINE$/i.test(hive?.name ?? '')) return;
    if (!/^system$/i.test(system?.name ?? '')) return;
    report({
      span: controlSet.span,
      message: message(
        "Windows need not run with '{name}', the one in use is always 'CurrentControlSet'",
        { name: controlSet.name },
      ),
      fixes: [
        preferredFix(
          message("Write 'CurrentControlSet'"),
          replaceWith(controlSet.span, 'CurrentControlSet'),
        ),
      ],
    });
  },
};

export default rule;
