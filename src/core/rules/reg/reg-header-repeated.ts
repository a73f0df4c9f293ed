import { message } from '../../message';
import { canonicalHeader } from '../../reg/header';
import { replaceWith } from '../../text/edit';
import { textOf } from '../../text/span';
import { preferredFix, safeFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reg-header-repeated',
    languages: ['reg'],
    severity: 'warning',
    title: 'The header stands in the file a second time',
    certainty: 'observed',
    source:
      'conformance tests of Wine for reg.exe, written to pass on Windows: unknown lines are skipped',
  },
  problems: {
    'header-repeated': ({ span }, line, { document }) => {
      const title = message('Remove the line');
      const edit = replaceWith(line.span, '');
      // Behind another header the data may be meant for that one, and then more is wrong.
      const first =
        document.language === 'reg' ? textOf(document.text, document.reg.header.nameSpan) : '';
      const isSame = canonicalHeader(textOf(document.text, span)) === canonicalHeader(first);
      return {
        message: message(
          'Only the first line is the header, Windows skips this one and reads on by the rules of the first',
        ),
        fixes: [isSame ? safeFix(title, edit) : preferredFix(title, edit)],
      };
    },
  },
};

export default rule;
