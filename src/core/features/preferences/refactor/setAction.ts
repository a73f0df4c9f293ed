import { asItem } from '../../../gpp/asItem';
import { setActionEdits } from '../../../gpp/itemEdits';
import { REGISTRY_ACTIONS, type RegistryAction } from '../../../gpp/registryItem';
import { message, type Message } from '../../../message';
import { attributeModel } from '../../../schema/elementModel';
import { propertiesModel } from '../../../schema/partModel';
import { replaceWith, type TextEdit } from '../../../text/edit';
import { attributeOf, attributeValue } from '../../../xml/attributes';
import { childElement } from '../../../xml/children';
import type { PreferencePart } from '../preferenceParts';
import type { PreferenceRefactoring } from './preferenceRefactoring';

const TITLES: Readonly<Record<RegistryAction, Message>> = {
  C: message('Set the action to Create'),
  R: message('Set the action to Replace'),
  U: message('Set the action to Update'),
  D: message('Set the action to Delete'),
};

/**
 * The actions that not all of the items have yet. The icon follows where it was right. An item that
 * is removed when it no longer applies has the action Replace in the console, so with another action
 * that mark goes; a group keeps it, because real files have it there with Update (observed).
 */
export function setActions(parts: readonly PreferencePart[]): readonly PreferenceRefactoring[] {
  const items = parts.filter(hasAction);
  return REGISTRY_ACTIONS.flatMap((action) => {
    const others = items.filter((part) => actionOf(part) !== action);
    if (others.length === 0) return [];
    const edits = others.flatMap((part) => [
      ...setActionEdits(asItem(part), action),
      ...removePolicyEdits(part, action),
    ]);
    return [{ kind: 'action', title: TITLES[action], edits }];
  });
}

/** Whether the item has one of the four actions, by the schema of its type. */
function hasAction({ type, element, isCollection }: PreferencePart): boolean {
  if (isCollection || childElement(element, 'Properties') === undefined) return false;
  const model = propertiesModel(type, element.name);
  const values = model && attributeModel(model, 'action')?.values;
  return values !== undefined && REGISTRY_ACTIONS.every((action) => Object.hasOwn(values, action));
}

/** The action as written, or what the client takes without one. */
function actionOf({ type, element }: PreferencePart): string | undefined {
  const properties = childElement(element, 'Properties');
  const model = propertiesModel(type, element.name);
  const written = properties && attributeValue(properties, 'action');
  return written ?? (model && attributeModel(model, 'action')?.default);
}

function removePolicyEdits(
  { element }: PreferencePart,
  action: RegistryAction,
): readonly TextEdit[] {
  const mark = attributeOf(element, 'removePolicy');
  if (action === 'R' || mark?.value !== '1' || element.name === 'Group') return [];
  return [replaceWith(mark.valueSpan, '0')];
}
