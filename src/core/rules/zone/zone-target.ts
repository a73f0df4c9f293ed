import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { nameDistance } from '../../xml/nameDistance';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';
import { foundRecords, isOnline } from './onlineRecords';

const rule: Rule = {
  meta: {
    id: 'zone-target',
    languages: ['zone'],
    severity: 'warning',
    title: 'A record of Skype for Business points to a host that is not the one of the service',
    certainty: 'documented',
    source: 'KB 2566790; an older translation of the same article names hosts that do not exist',
  },
  check({ document, report }) {
    if (document.language !== 'zone') return;
    for (const { known, record, target } of foundRecords(document.tree)) {
      if (target === undefined) continue;
      const written = target.text.toLowerCase().replace(/\.$/, '');
      if (written === known.target || !isMeantOnline(written, known.target)) continue;
      const right = `${known.target}.`;
      report({
        span: target.span,
        message: message(
          "'{owner}' of the online service points to '{right}', not to '{written}'",
          {
            owner: record.owner?.text ?? known.owner,
            right,
            written: target.text,
          },
        ),
        fixes: [
          preferredFix(
            message("Write '{target}'", { target: right }),
            replaceWith(target.span, right),
          ),
        ],
      });
    }
  },
};

export default rule;

/** Names of own servers are right in a hybrid or on-premises deployment and must not be reported. */
function isMeantOnline(written: string, right: string): boolean {
  if (isOnline(written) || nameDistance(written, right) <= 2) return true;
  return /^(?:sipdir|sipfed|webdir)\.online\.microsoft\.com$/.test(written);
}
