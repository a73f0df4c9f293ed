import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { nameDistance } from '../../xml/nameDistance';
import { preferredFix } from '../editFix';
import type { IniEntry, IniSection } from '../../ini/parseIni';
import type { Rule, RuleContext } from '../rule';

/** The keys that hold 0 or 1 in the section of an application (TechNet cc441664). */
const SWITCHES = ['Disable', 'DisableEx'];

const rule: Rule = {
  meta: {
    id: 'tmg-client-section',
    languages: ['ini'],
    severity: 'warning',
    title: 'The section of an application does not say what the Forefront TMG client reads',
    certainty: 'documented',
    source:
      'TechNet cc441664: the section is the program without its ending, Disable and DisableEx are 0 or 1',
  },
  check(context) {
    if (context.document.language !== 'ini') return;
    for (const section of context.document.tree.sections) {
      const isOfService = /^msoidsvc(?:\.exe)?$/i.test(section.name);
      const isOfClient = section.entries.some(({ key }) => key.toLowerCase() === 'disableex');
      if (!isOfService && !isOfClient) continue;
      checkName(context, section);
      for (const entry of section.entries) checkEntry(context, entry);
    }
  },
};

export default rule;

function checkName({ report }: RuleContext, { name, nameSpan }: IniSection): void {
  if (!/\.exe$/i.test(name)) return;
  const right = name.slice(0, -'.exe'.length);
  report({
    span: nameSpan,
    message: message(
      "The client looks for the program's name without its ending, so it never finds '{name}'",
      { name },
    ),
    fixes: [preferredFix(message("Write '{name}'", { name: right }), replaceWith(nameSpan, right))],
  });
}

function checkEntry({ report }: RuleContext, { key, keySpan, value, valueSpan }: IniEntry): void {
  const isSwitch = SWITCHES.some((name) => name.toLowerCase() === key.toLowerCase());
  if (isSwitch) {
    if (value === '0' || value === '1') return;
    report({
      span: valueSpan.start < valueSpan.end ? valueSpan : keySpan,
      message: message("'{key}' is 0 or 1, '{value}' is neither", { key, value }),
    });
    return;
  }
  const near = SWITCHES.find((name) => name.length > 1 && nameDistance(name, key) === 1);
  if (near === undefined) return;
  report({
    span: keySpan,
    message: message("The client reads no '{key}', the key is called '{near}'", { key, near }),
    fixes: [preferredFix(message("Rename it to '{near}'", { near }), replaceWith(keySpan, near))],
  });
}
