import { registryItemOf } from '../../gpp/registryItem';
import { message } from '../../message';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'registry-item-user-sid',
    languages: ['gpp'],
    severity: 'hint',
    title: 'The key names one account by its SID',
    certainty: 'documented',
    source: "Microsoft Learn, 'Security identifiers'",
  },
  checkItem(item, { document, report }) {
    const registry = registryItemOf(item);
    const key = registry?.attributes.key;
    if (key === undefined || registry?.hive !== 'HKEY_USERS') return;
    const raw = document.text.slice(key.valueSpan.start, key.valueSpan.end);
    const sid = ACCOUNT_SID.exec(raw)?.[0];
    if (sid === undefined) return;
    const { start } = key.valueSpan;
    report({
      span: { start, end: start + sid.length },
      message: message(
        "'{sid}' is one account of one machine or domain, everybody else does not get this setting",
        { sid },
      ),
    });
  },
};

export default rule;

/** The SID of an account of a machine, a domain or Microsoft Entra, and its key of classes. */
const ACCOUNT_SID = /^S-1-(?:5-21|12-1)(?:-[0-9]+){4}(?:_Classes)?(?=\\|$)/i;
