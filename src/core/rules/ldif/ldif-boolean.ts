import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { safeFix } from '../editFix';
import type { Rule } from '../rule';

/** Attributes of Communications Server that hold a truth value. */
const BOOLEANS = new Set([
  'msrtcsip-userenabled',
  'msrtcsip-federationenabled',
  'msrtcsip-internetaccessenabled',
]);

const rule: Rule = {
  meta: {
    id: 'ldif-boolean',
    languages: ['ldif'],
    severity: 'warning',
    title: 'A truth value is written otherwise than TRUE or FALSE',
    certainty: 'documented',
    source: "RFC 4517 3.3.3: a Boolean is 'TRUE' or 'FALSE', in capitals",
  },
  check({ document, report }) {
    if (document.language !== 'ldif') return;
    for (const { lines } of document.tree.records) {
      for (const line of lines) {
        // Base64 and the address of a file are right or wrong for reasons that are not seen here.
        if (line.kind !== 'attribute' || line.sign !== ':') continue;
        if (!BOOLEANS.has(line.name.toLowerCase())) continue;
        const value = line.value.trimEnd();
        if (value === 'TRUE' || value === 'FALSE') continue;
        const upper = value.toUpperCase();
        const isWord = (upper === 'TRUE' || upper === 'FALSE') && !line.isFolded;
        report({
          span: line.valueSpan.start < line.valueSpan.end ? line.valueSpan : line.span,
          message: message(
            "'{name}' takes 'TRUE' or 'FALSE' in capitals, the directory refuses '{value}'",
            { name: line.name, value },
          ),
          fixes: isWord
            ? [
                safeFix(
                  message("Write '{value}'", { value: upper }),
                  replaceWith(line.valueSpan, upper),
                ),
              ]
            : [],
        });
      }
    }
  },
};

export default rule;
