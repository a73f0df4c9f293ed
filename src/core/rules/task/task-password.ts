import { itemAction } from '../../gpp/itemAction';
import { message } from '../../message';
import { attributeOf, attributeValue } from '../../xml/attributes';
import type { Rule } from '../rule';
import { isNewTask } from './taskItem';

const rule: Rule = {
  meta: {
    id: 'task-password',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A task needs a password that the item does not have',
    certainty: 'inferred',
    source:
      'Task Scheduler, TASK_LOGON_PASSWORD: the password is given when the task is made; MS14-025: the console stores none',
  },
  checkItem(item, { report }) {
    const { kind, properties } = item;
    if (properties === undefined || !isNewTask(kind) || itemAction(item) === 'D') return;
    const logonType = attributeOf(properties, 'logonType');
    if (logonType?.value !== 'Password') return;
    if ((attributeValue(properties, 'cpassword') ?? '') !== '') return;
    const account = attributeValue(properties, 'runAs') ?? '';
    if (account === '' || WITHOUT_PASSWORD.test(account)) return;
    report({
      span: logonType.valueSpan,
      message: message(
        "The Task Scheduler makes a task of this logon type only with the password of '{account}', which the item does not have",
        { account },
      ),
    });
  },
};

export default rule;

/** Service accounts of a domain end with `$`, and those of the machine have no password at all. */
const WITHOUT_PASSWORD = /\$$|%|^S-1-5-(?:18|19|20)$|^NT AUTHORITY\\/i;
