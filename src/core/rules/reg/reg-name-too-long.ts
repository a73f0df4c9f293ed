import { message } from '../../message';
import type { Rule } from '../rule';
import { shownName } from './shownName';

/** How many characters a value name can have. */
const LONGEST_NAME = 16_383;

const rule: Rule = {
  meta: {
    id: 'reg-name-too-long',
    languages: ['reg'],
    severity: 'error',
    title: 'A value name is longer than the registry takes',
    certainty: 'documented',
    source: 'Microsoft, Registry element size limits; reg import of Wine drops such a value',
  },
  checkSection({ lines }, { report }) {
    for (const line of lines) {
      if (line.kind !== 'value' || line.name.length <= LONGEST_NAME) continue;
      report({
        span: line.nameSpan,
        message: message(
          "The value name '{name}' has {count} characters and the registry takes {limit}, so the value is dropped",
          { name: shownName(line), count: line.name.length, limit: LONGEST_NAME },
        ),
      });
    }
  },
};

export default rule;
