import { isAppliedOnce } from '../../gpp/filters';
import { setActionEdits } from '../../gpp/itemEdits';
import { registryItemOf } from '../../gpp/registryItem';
import { message } from '../../message';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'registry-item-key-replaced',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A key is deleted with everything below it',
    certainty: 'documented',
    source:
      '[MS-GPPREF] 2.2.1.17.1: Replace deletes all values and subkeys of a key, Delete the key',
  },
  checkItem(item, { report }) {
    const registry = registryItemOf(item);
    if (registry?.target !== 'key' || registry.key === '') return;
    const action = registry.attributes.action;
    if (action === undefined) return;
    if (registry.action === 'R') {
      report({
        span: action.valueSpan,
        message: isAppliedOnce(item)
          ? message("Replace deletes all values and subkeys of '{key}' and leaves an empty key", {
              key: registry.key,
            })
          : message(
              "Replace deletes all values and subkeys of '{key}' at every refresh and leaves an empty key",
              { key: registry.key },
            ),
        fixes: [
          preferredFix(
            message('Set the action to Update, which keeps what is in the key'),
            ...setActionEdits(item, 'U'),
          ),
        ],
      });
    }
    if (registry.action === 'D') {
      report({
        span: action.valueSpan,
        severity: 'information',
        message: message("Delete removes '{key}' with all values and subkeys", {
          key: registry.key,
        }),
      });
    }
  },
};

export default rule;
