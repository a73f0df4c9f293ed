import { addConditions } from '../../gpp/addConditions';
import { matchValueFilter } from '../../gpp/newFilter';
import type { Fix } from '../../finding';
import { growingData, type GrowingData } from '../../listValues/growingData';
import { segmentFix } from '../../listValues/segmentFix';
import { message } from '../../message';
import { canBeSegment } from '../../registry/environmentSetting';
import { preferenceSetting } from '../../registry/preferenceSettings';
import type { RegistrySetting } from '../../registry/registrySetting';
import { trustModelDataSettings } from '../../trustModelData/trustModelDataSetting';
import { writeElement } from '../../xml/write';
import { choiceFix } from '../editFix';
import { quoteList } from '../quoteList';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'data-grows',
    languages: ['gpp'],
    severity: 'warning',
    title: 'An item adds to its own data again and again',
    certainty: 'inferred',
    source:
      '[MS-GPPREF] 2.2.1.22: a GETVALUE filter captures the data each time the item applies; 2.2.1.5.1 on PATH',
  },
  checkItem(item, { document, report }) {
    const setting = preferenceSetting(item);
    const growing = setting && growingData(setting);
    if (setting === undefined || growing === undefined) return;
    // 'trust-model-data-grows' looks after that list.
    if (trustModelDataSettings([setting]).length > 0) return;
    const values = {
      name: setting.name,
      variable: `%${growing.variable}%`,
      added: quoteList(growing.added),
    };
    report({
      span: setting.dataSpan,
      message: growing.isCaptured
        ? message(
            "Every refresh of the policy adds {added} to '{name}' again, because no targeting condition stops it once it is there",
            values,
          )
        : message(
            "'{variable}' is what '{name}' was when Windows started, so every start adds {added} again and every refresh undoes what others have added since",
            values,
          ),
      // The client adds a folder that is not there yet, so `Path` needs no condition.
      fixes: canBeSegment(item)
        ? segmentFix(setting, growing.added)
        : guardFix(document.text, setting, growing),
    });
  },
};

export default rule;

/** A part of another entry would keep the item from applying too, so this is for the author to decide. */
function guardFix(text: string, setting: RegistrySetting, growing: GrowingData): readonly Fix[] {
  const [first] = growing.added;
  const { data, origin } = setting;
  if (origin.language !== 'gpp' || first === undefined || data?.kind !== 'text') return [];
  // Which type an environment item gives its variable is not known.
  const valueType = origin.item.kind === 'EnvironmentVariable' ? '' : data.type;
  const place = { hive: setting.hive, key: setting.key, valueName: setting.name, valueType };
  const condition = writeElement(matchValueFilter(place, first, { isNegated: true }), {
    indent: '\t',
    lineEnding: '\n',
  });
  if (condition === undefined) return [];
  return [
    choiceFix(
      message("Apply only while the data does not contain '{text}'", { text: first }),
      ...addConditions(text, origin.item, [condition]),
    ),
  ];
}
