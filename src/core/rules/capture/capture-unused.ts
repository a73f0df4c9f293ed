import type { EditFix } from '../../finding';
import { capturesOf, filtersIn } from '../../gpp/filters';
import type { PreferenceDocument } from '../../gpp/preferenceDocument';
import { variablesIn } from '../../gpp/processVariables';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf, attributeValue } from '../../xml/attributes';
import type { XmlAttribute, XmlElement } from '../../xml/tree';
import { removeAttribute } from '../../xml/writeAttribute';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'capture-unused',
    languages: ['gpp'],
    severity: 'hint',
    title: 'A condition captures data that nothing in the file uses',
    certainty: 'documented',
    source:
      '[MS-GPPREF] 2.2.1.22: what a condition captures can be used by what is processed later',
  },
  check({ document, report }) {
    if (document.language !== 'gpp') return;
    const captures = new Map(
      document.preferences.items.flatMap((item) => {
        return capturesOf(item).map((capture) => [capture.attribute, capture] as const);
      }),
    );
    if (captures.size === 0) return;
    const used = usedNames(document.text, document.preferences);
    for (const [attribute, { name, filter }] of captures) {
      // A name with percent signs is the finding of 'capture-name'.
      if (name.includes('%') || used.has(name.toLowerCase())) continue;
      report({
        span: attribute.valueSpan,
        message: message(
          "Nothing in this file uses '{variable}', so the condition only decides whether the item applies, unless another file uses it",
          { variable: `%${name}%` },
        ),
        tags: ['unnecessary'],
        fixes: [withoutCapture(document.text, filter.element, attribute)],
      });
    }
  },
};

export default rule;

/** The condition asks for the same, and the console writes an empty name where nothing is captured. */
function withoutCapture(
  text: string,
  filter: XmlElement,
  { name, valueSpan }: XmlAttribute,
): EditFix {
  const type = filter.name === 'FilterRegistry' ? attributeOf(filter, 'type') : undefined;
  const removal = removeAttribute(text, filter, name);
  if (type === undefined || removal === undefined) {
    return choiceFix(message('Capture nothing'), replaceWith(valueSpan, ''));
  }
  return choiceFix(
    message('Only ask whether the value exists, whatever its type'),
    replaceWith(type.valueSpan, 'VALUEEXISTS'),
    removal,
  );
}

/** The variables that the text has between percent signs, and those that a condition looks at. */
function usedNames(text: string, preferences: PreferenceDocument): ReadonlySet<string> {
  const used = new Set(variablesIn(text).map(({ name }) => name.toLowerCase()));
  for (const { kind, element } of filtersIn(preferences)) {
    if (kind !== 'FilterVariable') continue;
    used.add((attributeValue(element, 'variableName') ?? '').toLowerCase());
  }
  return used;
}
