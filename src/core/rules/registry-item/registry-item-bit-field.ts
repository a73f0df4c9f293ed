import { registryItemOf } from '../../gpp/registryItem';
import { message } from '../../message';
import { attributeOf, isAttributeOn } from '../../xml/attributes';
import { removeAttribute, writeAttribute } from '../../xml/writeAttribute';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'registry-item-bit-field',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A start value is ignored',
    certainty: 'documented',
    source: "[MS-GPPREF] 2.2.1.17.1: 'defaultValue' is ignored unless 'bitfield' is 1",
  },
  checkItem(item, { document, report }) {
    const registry = registryItemOf(item);
    if (registry === undefined) return;
    const { properties } = registry;
    const start = attributeOf(properties, 'defaultValue');
    if (start === undefined || start.value === '' || isAttributeOn(properties, 'bitfield')) return;
    const removal = removeAttribute(document.text, properties, 'defaultValue');
    report({
      span: start.span,
      message: message("Only a bit field has a start value, so 'defaultValue' is ignored"),
      tags: ['unnecessary'],
      fixes: [
        choiceFix(
          message("Set 'bitfield' to '1'"),
          writeAttribute(properties, 'bitfield', '1', BEFORE_BIT_FIELD),
        ),
        ...(removal === undefined ? [] : [choiceFix(message('Remove the start value'), removal)]),
      ],
    });
  },
};

export default rule;

const BEFORE_BIT_FIELD = ['hive', 'key', 'name', 'type', 'value', 'bitfield'];
