import { displayEdits } from '../../gpp/displayEdits';
import { registryItemOf } from '../../gpp/registryItem';
import { message } from '../../message';
import { writeAttribute } from '../../xml/writeAttribute';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'registry-item-type',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A value has no type',
    certainty: 'documented',
    source:
      "[MS-GPPREF] 2.2.1.17.1: to configure a value its type must be set, and without it 'value' does not apply",
  },
  checkItem(item, { report }) {
    const registry = registryItemOf(item);
    if (registry === undefined || registry.target === 'key' || registry.action === 'D') return;
    const { type } = registry.attributes;
    if (registry.type !== '') return;
    // Eight hex digits are a number as well as a text; all else with a name is text most likely.
    const types = /^[0-9A-F]{8}$/i.test(registry.value) ? ['REG_DWORD', 'REG_SZ'] : ['REG_SZ'];
    report({
      span: type?.span ?? registry.properties.nameSpan,
      message: message('A value needs a type, without one its data is not written'),
      fixes: types.map((each) =>
        choiceFix(
          message("Write '{type}'", { type: each }),
          writeAttribute(registry.properties, 'type', each, ORDER),
          ...displayEdits(item, { type: each }),
        ),
      ),
    });
  },
};

export default rule;

/** The attributes in the order in which the console writes them. */
const ORDER = ['action', 'displayDecimal', 'default', 'hive', 'key', 'name', 'type'];
