import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf } from '../../xml/attributes';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'service-restart-delay',
    languages: ['gpp'],
    severity: 'hint',
    title: 'A delay is so short that it may be meant in seconds',
    certainty: 'inferred',
    source:
      'Windows, SC_ACTION: milliseconds; [MS-GPPREF] 2.2.1.19.1 says seconds; the console writes whole minutes',
  },
  checkItem({ kind, properties }, { report }) {
    if (kind !== 'NTService' || properties === undefined) return;
    for (const name of ['restartServiceDelay', 'restartComputerDelay']) {
      const delay = attributeOf(properties, name);
      if (delay === undefined || !BELOW_A_SECOND.test(delay.value)) continue;
      const { value, valueSpan } = delay;
      const milliseconds = Number(value);
      report({
        span: valueSpan,
        message: message(
          "'{value}' is in milliseconds, so Windows waits less than a second; the console writes whole minutes such as '60000'",
          { value },
        ),
        fixes: [
          choiceFix(
            message("Write '{delay}': seconds are meant", { delay: milliseconds * SECOND }),
            replaceWith(valueSpan, String(milliseconds * SECOND)),
          ),
          choiceFix(
            message("Write '{delay}': minutes are meant", { delay: milliseconds * MINUTE }),
            replaceWith(valueSpan, String(milliseconds * MINUTE)),
          ),
        ],
      });
    }
  },
};

export default rule;

const BELOW_A_SECOND = /^0*[1-9][0-9]{0,2}$/;
const SECOND = 1000;
const MINUTE = 60_000;
