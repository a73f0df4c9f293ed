import { canBeSegment, environmentNameOf } from '../../registry/environmentSetting';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf, isAttributeOn } from '../../xml/attributes';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'environment-partial-ignored',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A part is to be added to a variable that has no parts',
    certainty: 'documented',
    source: "[MS-GPPREF] 2.2.1.5.1: 'partial' applies to the PATH of the system only",
  },
  checkItem(item, { report }) {
    if (item.kind !== 'EnvironmentVariable' || item.properties === undefined) return;
    const partial = attributeOf(item.properties, 'partial');
    if (partial?.value !== '1' || canBeSegment(item)) return;
    const name = environmentNameOf(item);
    report({
      span: partial.valueSpan,
      message: isAttributeOn(item.properties, 'user')
        ? message(
            "Only the 'Path' of the system can get a part added, so '{name}' of the user may lose all that the item does not write",
            { name },
          )
        : message(
            "Only 'Path' can get a part added, so '{name}' may lose all that the item does not write",
            { name },
          ),
      fixes: [
        choiceFix(
          message('Say that the whole value is written'),
          replaceWith(partial.valueSpan, '0'),
        ),
      ],
    });
  },
};

export default rule;
