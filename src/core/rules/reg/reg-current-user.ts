import { message, type Message } from '../../message';
import { splitKeyPath, type KeyPath } from '../../reg/keyPath';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reg-current-user',
    languages: ['reg'],
    severity: 'hint',
    defaultLevel: 'off',
    title: 'The key is one of the user who imports the file',
    certainty: 'documented',
    source: "Microsoft Learn, 'Predefined Keys' and 'HKEY_CLASSES_ROOT Key'",
  },
  checkSection({ section: { key } }, { report }) {
    const path = key && splitKeyPath(key.path, key.pathSpan.start);
    const text = path && explain(path);
    if (path === undefined || text === undefined) return;
    report({ span: path.hiveSpan, message: text });
  },
};

export default rule;

function explain({ hive }: KeyPath): Message | undefined {
  switch (hive) {
    case 'HKEY_CURRENT_USER':
      return message(
        "In a startup script 'HKEY_CURRENT_USER' is that of the account SYSTEM, and no user gets this",
      );
    case 'HKEY_CLASSES_ROOT':
      return message(
        "'HKEY_CLASSES_ROOT' is the classes of the machine under those of the user, so that the same file can write to either",
      );
    default:
      return undefined;
  }
}
