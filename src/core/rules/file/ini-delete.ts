import { actionPlace, itemAction } from '../../gpp/itemAction';
import { message } from '../../message';
import { attributeValue } from '../../xml/attributes';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'ini-delete',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A whole INI file is deleted',
    certainty: 'documented',
    source:
      '[MS-GPPREF] 2.2.1.9.1: Delete without a section deletes the file, without a property the section',
  },
  checkItem(item, { report }) {
    const { kind, properties } = item;
    if (kind !== 'Ini' || properties === undefined || itemAction(item) !== 'D') return;
    const path = attributeValue(properties, 'path') ?? '';
    const section = attributeValue(properties, 'section') ?? '';
    const property = attributeValue(properties, 'property') ?? '';
    if (section === '') {
      report({
        span: actionPlace(item),
        message: message("Without 'section' Delete deletes the whole file '{path}'", { path }),
      });
    } else if (property === '') {
      report({
        span: actionPlace(item),
        severity: 'information',
        message: message("Without 'property' Delete deletes the whole section '{section}'", {
          section,
        }),
      });
    }
  },
};

export default rule;
