import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reg-key-trailing-blank',
    languages: ['reg'],
    severity: 'warning',
    title: 'The name of the key ends with a blank',
    certainty: 'observed',
    source:
      'conformance tests of Wine for the registry editor and reg.exe, written to pass on Windows',
  },
  problems: {
    'key-trailing-blank': ({ span }) => ({
      message: message(
        "A blank before ']' is part of the name, so this is another key than the one without it",
      ),
      fixes: [preferredFix(message('Remove the blank'), replaceWith(span, ''))],
    }),
  },
};

export default rule;
