import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';
import { foundRecords, isOnline } from './onlineRecords';

const rule: Rule = {
  meta: {
    id: 'zone-srv-order',
    languages: ['zone'],
    severity: 'warning',
    title: 'The numbers of a service record are not in the order priority, weight, port',
    certainty: 'documented',
    source:
      'RFC 2782: Priority Weight Port Target; the table of KB 2566790 lists them the other way round',
  },
  check({ document, report }) {
    if (document.language !== 'zone') return;
    for (const { known, record, target } of foundRecords(document.tree)) {
      if (known.port === undefined || target === undefined || !isOnline(target.text)) continue;
      const numbers = record.data.slice(0, -1);
      const [first] = numbers;
      const last = numbers.at(-1);
      const port = String(known.port);
      if (numbers[2]?.text === port && numbers.length === 3) continue;
      const span =
        first === undefined || last === undefined
          ? target.span
          : { start: first.span.start, end: last.span.end };
      const right = `100 1 ${port}`;
      report({
        span,
        message: message(
          'A service record has priority, weight and port in this order, and the service listens on port {port}',
          { port },
        ),
        fixes:
          first === undefined
            ? []
            : [
                preferredFix(
                  message("Write '{numbers}'", { numbers: right }),
                  replaceWith(span, right),
                ),
              ],
      });
    }
  },
};

export default rule;
