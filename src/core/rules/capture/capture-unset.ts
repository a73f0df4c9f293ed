import type { EditFix } from '../../finding';
import { capturesOf, filtersAround, isSetBy, type CapturedVariable } from '../../gpp/filters';
import { variablesOf } from '../../gpp/expandedTexts';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf } from '../../xml/attributes';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'capture-unset',
    languages: ['gpp'],
    severity: 'warning',
    title: 'The item can apply without the data that it uses',
    certainty: 'inferred',
    source:
      "[MS-GPPREF] 2.2.1.22; Microsoft, Registry Match Targeting: 'Get value data' saves the data if the condition lets the item through",
  },
  check({ document, report }) {
    // Most files capture nothing.
    if (document.language !== 'gpp' || !document.text.includes('variableName')) return;
    const before = new Set<string>();
    for (const item of document.preferences.items) {
      const captures = capturesOf(item);
      if (captures.length === 0) continue;
      const uses = variablesOf(document.text, item);
      for (const capture of onePerName(captures)) {
        const name = capture.name.toLowerCase();
        const use = uses.find((each) => each.name.toLowerCase() === name);
        // What an item above has captured is still there.
        if (use === undefined || before.has(name)) continue;
        if (filtersAround(item).some((filters) => isSetBy(filters, name))) continue;
        const values = { variable: `%${use.name}%` };
        report({
          span: capture.attribute.valueSpan,
          message: capture.filter.isNegated
            ? message(
                "The item applies where this condition does not match, and then nothing has been captured for '{variable}'",
                values,
              )
            : message(
                "The item can apply where this condition does not match, and then nothing has been captured for '{variable}'",
                values,
              ),
          related: [{ span: use.span, message: message('The data is used here') }],
          fixes: matchFix(capture),
        });
      }
      for (const { name } of captures) before.add(name.toLowerCase());
    }
  },
};

export default rule;

function onePerName(captures: readonly CapturedVariable[]): readonly CapturedVariable[] {
  const byName = new Map<string, CapturedVariable>();
  for (const capture of captures) {
    const name = capture.name.toLowerCase();
    if (!byName.has(name)) byName.set(name, capture);
  }
  return [...byName.values()];
}

/** A condition that stands beside an OR needs more than one change, and which is not known. */
function matchFix({ filter }: CapturedVariable): readonly EditFix[] {
  const not = attributeOf(filter.element, 'not');
  if (!filter.isNegated || filter.combination === 'OR' || not === undefined) return [];
  return [choiceFix(message('Apply the item where it matches'), replaceWith(not.valueSpan, '0'))];
}
