import { asItem } from '../gpp/asItem';
import type { PreferenceDocument } from '../gpp/preferenceDocument';
import { registryItemOf, type RegistryAction, type RegistryItem } from '../gpp/registryItem';
import { message, type Message } from '../message';
import { hiveByName } from '../reg/hives';
import { normalizeKey } from '../reg/keyPath';
import type { SettingAction } from '../registry/registrySetting';
import { attributeValue } from '../xml/attributes';
import { registryItemsOf, targetingOf, type ItemScope } from './itemScopes';
import { preferenceData, namesInPercents } from './preferenceData';
import type { NoEffect, PreferenceContext, PreferenceEffect } from './preferenceEffect';
import { isPossibleKey, isPossibleValueName } from './registryLimits';

const ACTIONS: Readonly<Record<RegistryAction, SettingAction>> = {
  C: 'create',
  R: 'replace',
  U: 'update',
  D: 'delete',
};

/**
 * The effects of the registry items of a preference file in document order, which is the order in
 * which the client processes them ([MS-GPPREF] 3.2.5.1). Each item has at least one, and be it that
 * it does nothing.
 */
export function* preferenceEffects(
  document: PreferenceDocument,
): Generator<PreferenceEffect, void, undefined> {
  const isWellFormed = document.xml.problems.every(({ code }) => code === 'doctype-present');
  for (const scope of registryItemsOf(document)) {
    yield* itemEffects(document.xml.text, scope, isWellFormed);
  }
}

/** Whether a preference file of any type has a registry item, be it one that does nothing. */
export function hasRegistryItems(document: PreferenceDocument): boolean {
  return registryItemsOf(document).next().done !== true;
}

function* itemEffects(
  text: string,
  scope: ItemScope,
  isWellFormed: boolean,
): Generator<PreferenceEffect, void, undefined> {
  const registry = registryItemOf(asItem(scope));
  const context = {
    action: registry?.action && ACTIONS[registry.action],
    targeting: targetingOf(scope),
  };
  const idle = (op: NoEffect['op'], note: Message): PreferenceEffect => ({
    op,
    hive: registry?.hive ?? '',
    key: registry?.key ?? '',
    name: registry === undefined || registry.target === 'key' ? undefined : registry.name,
    span: scope.element.span,
    ...context,
    variables: [],
    note,
  });
  if (!isWellFormed) return yield idle('none', NOT_WELL_FORMED);
  if (scope.disabled !== undefined) return yield idle('none', disabledBy(scope.disabled, scope));
  if (scope.unidentified !== undefined) return yield idle('unknown', noClassId(scope.unidentified));
  if (registry === undefined) return yield idle('unknown', NO_PROPERTIES);
  const doubt = doubtAbout(registry);
  if (doubt !== undefined) return yield idle('unknown', doubt);
  if (!isPossibleKey(registry.key) || !isPossibleValueName(registry.name)) {
    return yield idle('none', TOO_LONG);
  }
  yield* certainEffects(text, registry, context);
}

function* certainEffects(
  text: string,
  registry: RegistryItem,
  context: Omit<PreferenceContext, 'note' | 'variables'>,
): Generator<PreferenceEffect, void, undefined> {
  const hive = hiveByName(registry.hive)?.name;
  if (hive === undefined) return;
  const { action, key, name, target, item } = registry;
  const isWritten = target !== 'key' && action !== 'D';
  const written = isWritten ? preferenceData(text, registry) : undefined;
  const variables = [
    ...new Set([...[key, name].flatMap(namesInPercents), ...(written?.variables ?? [])]),
  ];
  const note = written?.note ?? (variables.length > 0 ? VARIABLES : undefined);
  const common = { hive, key, span: item.element.span, ...context, variables, note };
  if (written !== undefined) {
    yield { op: 'setValue', ...common, name, type: written.type, data: written.data };
    return;
  }
  if (target !== 'key') return yield { op: 'deleteValue', ...common, name };
  if (action === 'D' || action === 'R') yield { op: 'deleteKey', ...common };
  if (action !== 'D') yield { op: 'createKey', ...common };
}

/** What keeps it from being known where the item writes; `undefined` when nothing does. */
function doubtAbout({ action, attributes, hive, key }: RegistryItem): Message | undefined {
  if (action === undefined) {
    const written = attributes.action?.value ?? '';
    return message("'{action}' is not an action", { action: written });
  }
  if (hiveByName(hive) === undefined) return message("'{hive}' is not a hive", { hive });
  if (normalizeKey(key) !== key) return LOOSE_BACKSLASH;
  return undefined;
}

const NOT_WELL_FORMED = message('The file is not well-formed XML, so Windows reads nothing of it');
const NO_PROPERTIES = message("The item has no 'Properties'");
const LOOSE_BACKSLASH = message('The key has a backslash at one of its ends or a doubled one');
const VARIABLES = message('The client puts the values of the variables in before it writes');
const TOO_LONG = message('The key or the name is longer than the registry allows');

function disabledBy(disabled: ItemScope, item: ItemScope): Message {
  if (disabled === item) return message('The item is disabled');
  const name = attributeValue(disabled.element, 'name') ?? '';
  if (disabled.kind === 'root') return message('All items of this type are disabled');
  return message("'{name}' around the item is disabled", { name: name || disabled.element.name });
}

function noClassId({ element }: ItemScope): Message {
  return message(
    "The class id of '{element}' is missing or not its own, and the client needs it by the specification",
    { element: element.name },
  );
}
