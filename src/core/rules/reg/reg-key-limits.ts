import { message } from '../../message';
import type { Rule } from '../rule';
import { keyNames } from './keyNames';

/** Microsoft Learn, "Registry element size limits". */
const MAXIMUM_NAME_LENGTH = 255;
const MAXIMUM_DEPTH = 512;
const MAXIMUM_NEW_LEVELS = 32;

const rule: Rule = {
  meta: {
    id: 'reg-key-limits',
    languages: ['reg'],
    severity: 'error',
    title: 'The key is longer or deeper than the registry allows',
    certainty: 'documented',
    source: "Microsoft Learn, 'Registry element size limits'; not tried on Windows",
  },
  checkSection({ section: { key } }, { report }) {
    // A path that breaks a limit has at least this many characters.
    if (key === undefined || key.path.length <= 2 * MAXIMUM_NEW_LEVELS) return;
    const names = keyNames(key);
    for (const { name, span } of names) {
      if (name.length <= MAXIMUM_NAME_LENGTH) continue;
      report({
        span,
        message: message(
          'The name of a key has at most {limit} characters, this one has {length}',
          { limit: MAXIMUM_NAME_LENGTH, length: name.length },
        ),
      });
    }
    if (names.length > MAXIMUM_DEPTH) {
      report({
        span: key.pathSpan,
        message: message('The registry is at most {limit} levels deep, this key is at {depth}', {
          limit: MAXIMUM_DEPTH,
          depth: names.length,
        }),
      });
    } else if (!key.isDelete && names.length - 1 > MAXIMUM_NEW_LEVELS) {
      report({
        span: key.pathSpan,
        severity: 'warning',
        message: message(
          'Windows creates at most {limit} levels at once, so this key needs a line for one of those above it first',
          { limit: MAXIMUM_NEW_LEVELS },
        ),
      });
    }
  },
};

export default rule;
