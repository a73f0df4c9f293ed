import { displayAttributes } from '../../gpp/displayAttributes';
import { message, type Message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf } from '../../xml/attributes';
import { escapeAttribute } from '../../xml/write';
import { safeFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'preference-display',
    languages: ['gpp'],
    severity: 'hint',
    title: 'The console lists the item as something that it is not',
    certainty: 'observed',
    source:
      '[MS-GPPREF] 2.2.1.1.3: for display only; the values are those of files that the console wrote',
  },
  checkItem(item, { report }) {
    const { name, status, images } = displayAttributes(item);
    const wanted = { name, status, image: images[0] };
    for (const [attributeName, value] of Object.entries(wanted)) {
      const attribute = attributeOf(item.element, attributeName);
      if (attribute === undefined || value === undefined || value === '') continue;
      const isRight =
        attributeName === 'image'
          ? images.includes(attribute.value)
          : isSame(attribute.value, value);
      if (isRight) continue;
      report({
        span: attribute.valueSpan,
        message: explain(attributeName, attribute.value, value),
        fixes: [
          safeFix(
            message("Write '{value}'", { value }),
            replaceWith(attribute.valueSpan, escapeAttribute(value)),
          ),
        ],
      });
    }
  },
};

export default rule;

/** Letter case is no difference to Windows in any of the names. */
function isSame(first: string, second: string): boolean {
  return first.toLowerCase() === second.toLowerCase();
}

function explain(attribute: string, written: string, value: string): Message {
  if (attribute === 'image') {
    return message(
      "The console shows the icon of another action, '{value}' is the one of this item",
      {
        value,
      },
    );
  }
  return message(
    "The console lists this item as '{written}', but its settings are about '{value}'",
    {
      written,
      value,
    },
  );
}
