import { collectionsIn, deepFilters } from '../../gpp/filters';
import type { PreferenceFilter } from '../../gpp/preferenceDocument';
import { message } from '../../message';
import { attributeOf, attributeValue } from '../../xml/attributes';
import type { XmlElement } from '../../xml/tree';
import type { Rule, RuleContext } from '../rule';
import { membersOf } from './localAccount';

const rule: Rule = {
  meta: {
    id: 'domain-sid',
    languages: ['gpp'],
    severity: 'hint',
    defaultLevel: 'off',
    title: 'A SID belongs to one domain',
    certainty: 'observed',
    source:
      '[MS-DTYP] 2.4.2.4: S-1-5-21 and the numbers of a domain; administrators report it of policies that they took to another domain',
  },
  checkItem(item, context) {
    for (const member of membersOf(item)) reportSid(member, context);
    reportFilters(item.filters, context);
  },
  check(context) {
    if (context.document.language !== 'gpp') return;
    for (const { filters } of collectionsIn(context.document.preferences)) {
      reportFilters(filters, context);
    }
  },
};

export default rule;

function reportFilters(filters: readonly PreferenceFilter[], context: RuleContext): void {
  for (const { element } of deepFilters(filters)) reportSid(element, context);
}

function reportSid(element: XmlElement, { report }: RuleContext): void {
  const sid = attributeOf(element, 'sid');
  if (sid === undefined || !DOMAIN_SID.test(sid.value)) return;
  report({
    span: sid.valueSpan,
    message: message("The SID of '{name}' belongs to one domain, so in any other it means nobody", {
      name: attributeValue(element, 'name') ?? '',
    }),
  });
}

const DOMAIN_SID = /^S-1-5-21(?:-[0-9]+){4}$/i;
