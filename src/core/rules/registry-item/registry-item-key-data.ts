import { displayEdits } from '../../gpp/displayEdits';
import { registryItemOf } from '../../gpp/registryItem';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { writeAttribute } from '../../xml/writeAttribute';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'registry-item-key-data',
    languages: ['gpp'],
    severity: 'warning',
    title: 'Data without a value name is not written',
    certainty: 'documented',
    source:
      "[MS-GPPREF] 2.2.1.17.1: without a name the item is about the key, and 'value' has to be empty",
  },
  checkItem(item, { report }) {
    const registry = registryItemOf(item);
    if (registry?.target !== 'key' || registry.action === 'D') return;
    const data = registry.attributes.value;
    if (data === undefined || data.value === '') return;
    report({
      span: data.valueSpan,
      message: message(
        "Without a value name the item makes the key '{key}' only, and its data is not written",
        { key: registry.key },
      ),
      fixes: [
        choiceFix(
          message('Make it the default value of the key'),
          writeAttribute(registry.properties, 'default', '1', [
            'action',
            'displayDecimal',
            'default',
          ]),
          ...displayEdits(item, { default: '1' }),
        ),
        choiceFix(message('Remove the data'), replaceWith(data.valueSpan, '')),
      ],
    });
  },
};

export default rule;
