import { displayEdits } from '../../gpp/displayEdits';
import { registryItemOf, type RegistryItem } from '../../gpp/registryItem';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import type { XmlAttribute } from '../../xml/tree';
import { writeAttribute } from '../../xml/writeAttribute';
import { choiceFix, preferredFix } from '../editFix';
import type { Report, Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'registry-item-default-name',
    languages: ['gpp'],
    severity: 'warning',
    title: 'The default value is not named as the client knows it',
    certainty: 'observed',
    source: 'files that the console wrote have default="1" and an empty name for the default value',
  },
  checkItem(item, { report }) {
    const registry = registryItemOf(item);
    const name = registry?.attributes.name;
    if (registry === undefined || name === undefined || name.value === '') return;
    if (registry.target === 'default-value') report(nameBeside(registry, name));
    else if (SHOWN_NAME.test(name.value)) report(shownName(registry, name));
  },
};

export default rule;

/** How the registry editor shows the default value, in English. */
const SHOWN_NAME = /^\(default\)$/i;

/** The attributes in the order in which the console writes them. */
const ORDER = ['action', 'displayDecimal', 'default'];

function shownName({ item, properties }: RegistryItem, name: XmlAttribute): Report {
  return {
    span: name.valueSpan,
    message: message(
      "This is a value with the name '{name}'; the default value of the key has an empty name and 'default' is '1'",
      { name: name.value },
    ),
    fixes: [
      preferredFix(
        message('Make it the default value'),
        writeAttribute(properties, 'default', '1', ORDER),
        replaceWith(name.valueSpan, ''),
        ...displayEdits(item, { default: '1', name: '' }),
      ),
    ],
  };
}

/** Which of the two the client goes by is not known, so this is no more than a hint. */
function nameBeside({ item, properties }: RegistryItem, name: XmlAttribute): Report {
  return {
    span: name.valueSpan,
    severity: 'hint',
    message: message(
      "The item is about the default value of the key, so the name '{name}' is probably not used",
      { name: name.value },
    ),
    fixes: [
      choiceFix(message('Remove the name'), replaceWith(name.valueSpan, '')),
      choiceFix(
        message("Make it the value '{name}'", { name: name.value }),
        writeAttribute(properties, 'default', '0', ORDER),
        ...displayEdits(item, { default: '0' }),
      ),
    ],
  };
}
