import facts from '../facts/trustModelData.json';
import type { Fix } from '../finding';
import { addConditions } from '../gpp/addConditions';
import { variablesCapturedBy } from '../gpp/filters';
import { insertItemsAfter, insertItemsBefore } from '../gpp/insertItems';
import { setActionEdits } from '../gpp/itemEdits';
import type { PreferenceItem } from '../gpp/preferenceDocument';
import { message } from '../message';
import type { RegistrySetting } from '../registry/registrySetting';
import { writeText } from '../registry/settingText';
import type { RuleContext } from '../rules/rule';
import { replaceWith, type TextEdit } from '../text/edit';
import { attributeOf } from '../xml/attributes';
import { captureCondition, guardCondition, siblingItem } from './appendItems';
import { appendScript } from './appendScript';
import { ownDomains } from './domainList';
import { domainsOf } from './trustModelDataSetting';

/**
 * The fix that adds the setting's own domains to what a machine has instead of writing the list: in
 * preference XML by more items, for a `.reg` file and a command, which cannot append, by a script.
 *
 * @returns Nothing when the setting has no domain that is not required anyway.
 */
export function appendFixes(context: RuleContext, setting: RegistrySetting): readonly Fix[] {
  const required = context.configuration.trustModelData.requiredDomains;
  const own = ownDomains(domainsOf(setting), required);
  if (own.length === 0) return [];
  if (setting.origin.language !== 'gpp') {
    return [
      {
        kind: 'document',
        title: message('Show PowerShell that appends'),
        languageId: 'powershell',
        text: appendScript(setting, own, required),
      },
    ];
  }
  const edits = pairEdits(context, setting, setting.origin.item, own);
  if (edits === undefined) return [];
  const title = message('Append to what the machine has');
  return [{ kind: 'edit', title, safe: false, preferred: false, edits }];
}

/**
 * The edits that turn an item into an append. In front of it comes an item that creates the whole
 * list where there is none, because a condition cannot capture a value that is absent. The item
 * itself then adds the first domain, and one more item each of the others, so that a machine that
 * has one of them still gets the rest.
 *
 * @returns `undefined` when something in it cannot be written as XML.
 */
function pairEdits(
  context: RuleContext,
  setting: RegistrySetting,
  item: PreferenceItem,
  own: readonly string[],
): readonly TextEdit[] | undefined {
  const { text } = context.document;
  const required = context.configuration.trustModelData.requiredDomains;
  const variable = freeVariable(context);
  const make = (sibling: Parameters<typeof siblingItem>[3]): string | undefined =>
    siblingItem(text, setting, item, sibling, context.surroundings);
  const create = make({
    action: 'C',
    value: [...required, ...own].join(facts.separator),
    conditions: [],
  });
  const capture = captureCondition(setting, variable);
  const guards = own.map((domain) => guardCondition(setting, domain));
  if (
    create === undefined ||
    capture === undefined ||
    !guards.every((guard) => guard !== undefined)
  ) {
    return undefined;
  }
  const append = (domain: string): string => `%${variable}%${facts.separator}${domain}`;
  const others = own.slice(1).map((domain, index) => {
    const conditions = [capture, guards[index + 1] ?? ''];
    return make({ action: 'U', value: append(domain), conditions });
  });
  if (!others.every((other) => other !== undefined)) return undefined;
  return [
    insertItemsBefore(text, item, [create]),
    ...setActionEdits(item, 'U'),
    ...keepWhenRemovedEdits(item),
    ...writeText(setting, append(own[0] ?? '')),
    ...addConditions(text, item, [capture, guards[0] ?? '']),
    ...(others.length === 0 ? [] : [insertItemsAfter(text, item, others)]),
  ];
}

/** With `removePolicy` the whole list, which no longer is this policy's alone, would be deleted. */
function keepWhenRemovedEdits(item: PreferenceItem): readonly TextEdit[] {
  const removePolicy = attributeOf(item.element, 'removePolicy');
  return removePolicy?.value === '1' ? [replaceWith(removePolicy.valueSpan, '0')] : [];
}

/** A variable name that no condition of the document sets yet. */
function freeVariable(context: RuleContext): string {
  const { document } = context;
  const items = document.language === 'gpp' ? document.preferences.items : [];
  const taken = new Set(items.flatMap(variablesCapturedBy).map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? facts.variable : `${facts.variable}${String(number)}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
