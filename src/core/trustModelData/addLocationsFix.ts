import facts from '../facts/trustModelData.json';
import type { EditFix } from '../finding';
import { runOnceEdits } from '../gpp/addConditions';
import { filtersOf } from '../gpp/filters';
import { insertItemsAfter } from '../gpp/insertItems';
import type { PreferenceItem } from '../gpp/preferenceDocument';
import { message } from '../message';
import { isSameKey } from '../reg/keyPath';
import type { RegDocument } from '../reg/tree';
import type { RuleContext } from '../rules/rule';
import { applyEditsInside, insertAt, replaceWith, type TextEdit } from '../text/edit';
import { lineEndingOf } from '../text/lineEnding';
import type { Surroundings } from '../surroundings';
import { attributeOf } from '../xml/attributes';
import { escapeAttribute } from '../xml/write';
import type { TrustModelDataSetting } from './trustModelDataSetting';

/**
 * The fix that copies settings of the 2010 location to those of the later clients, in the same hive.
 *
 * @param group - The settings of one hive, at least one.
 */
export function addLocationsFix(
  context: RuleContext,
  group: readonly TrustModelDataSetting[],
): EditFix {
  const { document } = context;
  const edits =
    document.language === 'reg'
      ? regEdits(document.reg, group)
      : preferenceEdits(document.text, group, context.surroundings);
  return {
    kind: 'edit',
    title: message('Set it for the clients of 2013 and later too'),
    safe: false,
    preferred: true,
    edits,
  };
}

/** The keys of the later clients, with what stands before the key of a user below HKEY_USERS. */
function laterKeys(keyPrefix: string): readonly string[] {
  return facts.locations
    .filter((location) => !location.isLegacy)
    .map((location) => keyPrefix + location.key);
}

/** New sections with the value lines as they are, behind the section that has the last of them. */
function regEdits(
  document: RegDocument,
  group: readonly TrustModelDataSetting[],
): readonly TextEdit[] {
  const last = group.at(-1);
  const section = document.sections.find(({ span }) => {
    return (
      last !== undefined &&
      span.start <= last.setting.span.start &&
      last.setting.span.start < span.end
    );
  });
  if (last === undefined || section === undefined) return [];
  const ending = lineEndingOf(document.text);
  const lines = group.map(({ setting }) => {
    return document.text.slice(setting.span.start, setting.span.end).replace(/[\r\n]+$/, '');
  });
  const blocks = laterKeys(last.keyPrefix).map((key) => {
    return [`[${last.setting.hive}\\${key}]`, ...lines].join(ending);
  });
  const before = document.text.slice(section.span.start, section.span.end);
  const lineEnds = /[\r\n]*$/.exec(before)?.[0].match(/\r\n|\n|\r/g)?.length ?? 0;
  const lead = ending.repeat(Math.max(0, 2 - lineEnds));
  const tail = section.span.end === document.text.length ? ending : ending + ending;
  return [insertAt(section.span.end, lead + blocks.join(ending + ending) + tail)];
}

/** Copies of the items, whose own key and the keys that their targeting looks at are exchanged. */
function preferenceEdits(
  text: string,
  group: readonly TrustModelDataSetting[],
  surroundings: Surroundings,
): readonly TextEdit[] {
  const last = group.at(-1);
  if (last?.setting.origin.language !== 'gpp') return [];
  const copies = laterKeys(last.keyPrefix).flatMap((key) =>
    group.flatMap(({ setting }) => {
      if (setting.origin.language !== 'gpp') return [];
      return [copyOf(text, setting.origin.item, setting.key, key, surroundings)];
    }),
  );
  return [insertItemsAfter(text, last.setting.origin.item, copies)];
}

function copyOf(
  text: string,
  item: PreferenceItem,
  oldKey: string,
  newKey: string,
  surroundings: Surroundings,
): string {
  const { element, properties } = item;
  const keyed = [
    ...(properties === undefined ? [] : [properties]),
    ...[...filtersOf(item)].map((filter) => filter.element),
  ];
  const edits = keyed.flatMap((holder) => {
    const key = attributeOf(holder, 'key');
    if (key === undefined || !isSameKey(key.value, oldKey)) return [];
    return [replaceWith(key.valueSpan, escapeAttribute(newKey))];
  });
  const uid = attributeOf(element, 'uid');
  if (uid !== undefined) edits.push(replaceWith(uid.valueSpan, surroundings.newGuid()));
  const changed = attributeOf(element, 'changed');
  if (changed !== undefined) edits.push(replaceWith(changed.valueSpan, surroundings.timestamp()));
  edits.push(...runOnceEdits(item, () => surroundings.newGuid()));
  return applyEditsInside(text, element.span, edits);
}
