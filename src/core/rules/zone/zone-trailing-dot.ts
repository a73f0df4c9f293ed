import { message } from '../../message';
import { insertAt } from '../../text/edit';
import { safeFix } from '../editFix';
import type { Rule } from '../rule';
import { foundRecords, isOnline } from './onlineRecords';

const rule: Rule = {
  meta: {
    id: 'zone-trailing-dot',
    languages: ['zone'],
    severity: 'warning',
    title: 'The target has no dot at its end, so the name of the zone is added to it',
    certainty: 'documented',
    source: 'RFC 1035 5.1: domain names that do not end in a dot are relative to the origin',
  },
  check({ document, report }) {
    if (document.language !== 'zone') return;
    for (const { record, target } of foundRecords(document.tree)) {
      // Below the root there is nothing to add.
      if (
        record.origin === '.' ||
        target === undefined ||
        target.text.endsWith('.') ||
        !isOnline(target.text)
      )
        continue;
      report({
        span: target.span,
        message: message(
          "'{target}' does not end in a dot, so the name of the zone is added and no such host exists",
          { target: target.text },
        ),
        fixes: [safeFix(message('Add the dot'), insertAt(target.span.end, '.'))],
      });
    }
  },
};

export default rule;
