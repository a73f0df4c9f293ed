import type { EditFix } from '../../finding';
import { filtersIn } from '../../gpp/filters';
import type { PreferenceFilter } from '../../gpp/preferenceDocument';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf, attributeValue } from '../../xml/attributes';
import type { XmlAttribute } from '../../xml/tree';
import { escapeAttribute } from '../../xml/write';
import { choiceFix, preferredFix } from '../editFix';
import type { Report, Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'capture-name',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A condition captures data under a name that nothing can use',
    certainty: 'inferred',
    source:
      "[MS-GPPREF] 2.2.1.22: 'variableName' names the environment variable that is set; Microsoft, Registry Match Targeting, 'Get value data'",
  },
  check({ document, report }) {
    if (document.language !== 'gpp') return;
    for (const filter of filtersIn(document.preferences)) {
      if (!CAN_CAPTURE.has(filter.kind)) continue;
      const found = withoutName(filter) ?? withPercentSigns(filter);
      if (found !== undefined) report(found);
    }
  },
};

export default rule;

/** The conditions that have a `variableName` ([MS-GPPREF] 2.2.1.22). */
const CAN_CAPTURE: ReadonlySet<string> = new Set(['FilterRegistry', 'FilterWmi', 'FilterLdap']);

/** The console writes an empty name into a WMI or LDAP query that captures nothing (observed). */
function withoutName({ kind, element }: PreferenceFilter): Report | undefined {
  const type = kind === 'FilterRegistry' ? attributeOf(element, 'type') : undefined;
  const name = attributeOf(element, 'variableName');
  if (type?.value !== 'GETVALUE' || (name !== undefined && name.value.trim() !== '')) {
    return undefined;
  }
  return {
    span: name === undefined || isEmpty(name) ? element.nameSpan : name.valueSpan,
    message: message(
      "The condition gets the data of '{value}' without a variable to put it into, so it only asks whether there is such a value",
      { value: attributeValue(element, 'valueName') ?? '' },
    ),
    fixes: [
      choiceFix(
        message('Only ask whether the value exists, whatever its type'),
        replaceWith(type.valueSpan, 'VALUEEXISTS'),
      ),
    ],
  };
}

function isEmpty(attribute: XmlAttribute): boolean {
  return attribute.valueSpan.start === attribute.valueSpan.end;
}

function withPercentSigns({ element }: PreferenceFilter): Report | undefined {
  const name = attributeOf(element, 'variableName');
  if (!name?.value.includes('%')) return undefined;
  return {
    span: name.valueSpan,
    message: message(
      "Percent signs belong around a variable where it is used, so what is captured as '{name}' may not be found",
      { name: name.value },
    ),
    fixes: bareNameFix(name),
  };
}

function bareNameFix(name: XmlAttribute): readonly EditFix[] {
  const bare = /^%([^%]+)%$/.exec(name.value)?.[1];
  if (bare === undefined) return [];
  return [
    preferredFix(
      message("Write '{name}'", { name: bare }),
      replaceWith(name.valueSpan, escapeAttribute(bare)),
    ),
  ];
}
