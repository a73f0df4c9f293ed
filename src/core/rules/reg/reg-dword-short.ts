import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { textOf } from '../../text/span';
import { safeFix } from '../editFix';
import type { Rule } from '../rule';
import { shownName } from './shownName';
import { WINE_TESTS } from './sources';

const rule: Rule = {
  meta: {
    id: 'reg-dword-short',
    languages: ['reg'],
    severity: 'hint',
    title: 'A dword has less than eight digits',
    certainty: 'observed',
    source: WINE_TESTS,
  },
  checkSection({ lines }, { document, report }) {
    for (const line of lines) {
      if (line.kind !== 'value' || line.data.kind !== 'dword' || !line.accepted) continue;
      const { digitsSpan } = line.data;
      const length = digitsSpan.end - digitsSpan.start;
      if (length === 0 || length >= 8) continue;
      const digits = textOf(document.text, digitsSpan).padStart(8, '0');
      report({
        span: digitsSpan,
        message: message("The registry editor writes the dword '{name}' as '{digits}'", {
          name: shownName(line),
          digits,
        }),
        fixes: [safeFix(message("Write '{digits}'", { digits }), replaceWith(digitsSpan, digits))],
      });
    }
  },
};

export default rule;
