import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { safeFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'script-thumbprint',
    languages: ['powershell'],
    severity: 'warning',
    title: 'The thumbprint of a certificate is not 40 hexadecimal digits',
    certainty: 'inferred',
    source:
      'Set-AdfsSslCertificate and Set-AdfsCertificate; a thumbprint is a SHA-1 hash of 20 bytes',
  },
  check({ document, report }) {
    if (document.language !== 'powershell') return;
    for (const command of document.tree.commands) {
      if (!/^(?:Add|Set|Update)-Adfs\w+$/i.test(command.name)) continue;
      command.arguments.forEach((argument, index) => {
        if (argument.parameter?.toLowerCase() !== 'thumbprint') return;
        const value = command.arguments[index + 1];
        const { constant, span = argument.span, quotedSpan } = value ?? {};
        if (constant === undefined || constant.kind === 'list') return;
        if (/^[0-9a-f]{40}$/i.test(constant.text)) return;
        // The certificate dialog puts blanks between the bytes and an invisible mark before them.
        const digits = constant.text.replace(/[\s\u200B-\u200F\u202A-\u202E\uFEFF]/g, '');
        const isRight = /^[0-9a-f]{40}$/i.test(digits);
        const isHidden = isRight && /[^\s0-9a-f]/i.test(constant.text);
        report({
          span: quotedSpan ?? span,
          message: isHidden
            ? message('The thumbprint has an invisible character in it, so no certificate is found')
            : message(
                'A thumbprint is 40 hexadecimal digits without blanks, so no certificate is found by this one',
              ),
          fixes: isRight
            ? [safeFix(message('Keep the digits only'), replaceWith(span, `'${digits}'`))]
            : [],
        });
      });
    }
  },
};

export default rule;
