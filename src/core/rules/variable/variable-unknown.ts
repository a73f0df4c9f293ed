import { variablesOf, type WrittenVariable } from '../../gpp/expandedTexts';
import { variablesCapturedBy } from '../../gpp/filters';
import type { PreferenceItem } from '../../gpp/preferenceDocument';
import {
  PROCESS_VARIABLES,
  processVariable,
  type ProcessVariable,
} from '../../gpp/processVariables';
import type { EditFix } from '../../finding';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import { attributeOf, attributeValue } from '../../xml/attributes';
import { childElement } from '../../xml/children';
import { nearestName } from '../../xml/nameDistance';
import { preferredFix } from '../editFix';
import type { Report, Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'variable-unknown',
    languages: ['gpp'],
    severity: 'hint',
    title: 'A variable that is known by no list',
    certainty: 'inferred',
    source:
      'Microsoft, Variables in Preference Items (cc753915): the variables of the client; environment variables of a machine count too',
  },
  check({ document, report }) {
    if (document.language !== 'gpp' || !document.text.includes('%')) return;
    const { items } = document.preferences;
    const own = new Map(items.flatMap(definedBy));
    const nearest = remember((use) => nearestName(use.name, [...own.values(), ...namesFor(use)]));
    for (const item of items) {
      // A captured variable is also there for the items that follow.
      for (const name of variablesCapturedBy(item).map(bareName)) own.set(name.toLowerCase(), name);
      for (const use of variablesOf(document.text, item)) {
        if (isKnown(use) || own.has(use.name.toLowerCase())) continue;
        report(reportOf(document.text, item, use, nearest(use)));
      }
    }
  },
};

export default rule;

/** The environment variable that an item of the same file defines. */
function definedBy({ kind, properties }: PreferenceItem): readonly (readonly [string, string])[] {
  if (kind !== 'EnvironmentVariable' || properties === undefined) return [];
  const name = attributeValue(properties, 'name') ?? '';
  return name === '' ? [] : [[name.toLowerCase(), name]];
}

/** Whoever expands data later may know variables that the client does not. */
function isKnown(use: WrittenVariable): boolean {
  if (use.isInExpandableData) return true;
  const known = processVariable(use.name);
  return known !== undefined && isForPlace(known, use);
}

function isForPlace(variable: ProcessVariable, use: WrittenVariable): boolean {
  return variable.kind !== 'command' || use.isInCommand;
}

/** The names that can be meant at a place. */
function namesFor(use: WrittenVariable): readonly string[] {
  return PROCESS_VARIABLES.filter((each) => isForPlace(each, use)).map(({ name }) => name);
}

/** Asks once for each name, as a file may write the same one in thousands of items. */
function remember(
  find: (use: WrittenVariable) => string | undefined,
): (use: WrittenVariable) => string | undefined {
  const found = new Map<string, string | undefined>();
  return (use) => {
    const key = `${use.name}${use.isInCommand ? '%' : ''}`;
    if (!found.has(key)) found.set(key, find(use));
    return found.get(key);
  };
}

function reportOf(
  text: string,
  item: PreferenceItem,
  use: WrittenVariable,
  nearest: string | undefined,
): Report {
  const fix = (variable: string): EditFix =>
    preferredFix(
      message("Write '{variable}'", { variable }),
      replaceWith(use.span, variable),
      ...copiesOf(text, item, use).map((place) => replaceWith(place, variable)),
    );
  return {
    span: use.span,
    message: message(
      "'{variable}' is no variable of the client or of Windows, so it stays as it is written where the machine has none of this name",
      { variable: `%${use.name}%` },
    ),
    fixes: nearest === undefined ? [] : [fix(`%${nearest}%`)],
  };
}

/** Where the console's copies of what the properties say have the variable, each once. */
function copiesOf(text: string, item: PreferenceItem, use: WrittenVariable): readonly Span[] {
  const { element, properties } = item;
  const shown = ['name', 'status'].flatMap((name) => attributeOf(element, name) ?? []);
  const list = properties && childElement(properties, 'Values');
  const copy = properties !== undefined && list !== undefined && attributeOf(properties, 'value');
  return [...shown, ...(copy ? [copy] : [])].flatMap(({ valueSpan }) => {
    const written = textOf(text, use.span);
    const at = textOf(text, valueSpan).indexOf(written);
    const start = valueSpan.start + at;
    return at < 0 ? [] : [{ start, end: start + written.length }];
  });
}

/** A name that was captured with percent signs by mistake, which is the finding of 'capture-name'. */
function bareName(name: string): string {
  return name.replaceAll('%', '');
}
