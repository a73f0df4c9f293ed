import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { safeFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reg-key-extra-backslash',
    languages: ['reg'],
    severity: 'hint',
    title: 'The path of the key has a backslash too many',
    certainty: 'observed',
    source:
      'conformance tests of Wine for the registry editor (at the end); Wine 8.0 and regashii (inside)',
  },
  problems: {
    'key-trailing-backslash': ({ span }) => ({
      message: message('Windows opens the key without the backslash at its end'),
      fixes: [safeFix(message('Remove the backslash'), replaceWith(span, ''))],
    }),
    'key-double-backslash': ({ span }) => ({
      message: message('Two backslashes between names of keys count as one'),
      fixes: [safeFix(message('Write one backslash'), replaceWith(span, '\\'))],
    }),
  },
};

export default rule;
