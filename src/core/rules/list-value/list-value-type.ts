import type { Fix } from '../../finding';
import { dataOfType, writeFix } from '../../listValues/listFixes';
import { listSettings, type ListSetting } from '../../listValues/listSettings';
import { listValueNames } from '../../listValues/listValueTable';
import { takesType } from '../../listValues/members';
import { message } from '../../message';
import { hexPrefix, VALUE_TYPES } from '../../reg/valueTypes';
import type { RegistrySetting } from '../../registry/registrySetting';
import { replaceWith } from '../../text/edit';
import type { Rule, RuleContext } from '../rule';

const rule: Rule = {
  meta: {
    id: 'list-value-type',
    languages: ['reg', 'gpp', 'powershell', 'batch'],
    severity: 'warning',
    title: 'The list is written as another type than its reader takes',
    certainty: 'inferred',
    source: 'the type of each list has its own source in listValues.json; the effect is inferred',
  },
  valueNames: listValueNames,
  check(context) {
    for (const list of listSettings(context)) {
      const { setting, row, members } = list;
      const type = setting.data?.type;
      const [expected] = row.types;
      if (type === undefined || expected === undefined || row.mode === 'never-author') continue;
      if (takesType(row, type) || keepsType(setting)) continue;
      if (members?.length === 0 && row.emptyOk === true) continue;
      if (type === 'REG_SZ' && expected === 'REG_EXPAND_SZ') {
        reportUnexpanded(context, list);
        continue;
      }
      context.report({
        span: setting.typeSpan ?? setting.dataSpan,
        ...(row.certainty === 'inferred' ? { severity: 'information' } : {}),
        message: message(
          "'{name}' is a list of type '{expected}', so what is written as '{type}' may be read wrongly or not at all",
          { name: setting.name, expected, type },
        ),
        fixes: [...rewriteFix(context, list), ...retypeFix(list)],
      });
    }
  },
};

export default rule;

/** Whether no type is named: a command leaves that on the machine, an environment item chooses it. */
function keepsType({ origin }: RegistrySetting): boolean {
  if (origin.language === 'gpp') return origin.item.kind === 'EnvironmentVariable';
  return 'write' in origin && origin.write.type === undefined;
}

function reportUnexpanded(context: RuleContext, list: ListSetting): void {
  const { setting, members = [] } = list;
  const hasVariables = members.some((member) => member.includes('%'));
  const values = { name: setting.name };
  context.report({
    span: setting.typeSpan ?? setting.dataSpan,
    ...(hasVariables ? {} : { severity: 'information' }),
    message: hasVariables
      ? message(
          "'{name}' is written as 'REG_SZ', so Windows no longer replaces the variables in it as it does in 'REG_EXPAND_SZ'",
          values,
        )
      : message(
          "'{name}' is written as 'REG_SZ', so variables that are added to it later are not replaced as in 'REG_EXPAND_SZ'",
          values,
        ),
    fixes: rewriteFix(context, list),
  });
}

/** Writes the same members as the type that is taken; not safe where a text had to be split. */
function rewriteFix(context: RuleContext, list: ListSetting): readonly Fix[] {
  const [type] = list.row.types;
  const data = type && dataOfType(list, type);
  if (type === undefined || data === undefined) return [];
  const safe = data.kind === 'text' || (list.members ?? []).length === 1;
  return writeFix(context.document, list, data, {
    title: message("Write the list as '{type}'", { type }),
    safe,
  });
}

/** Bytes without a type are most often those of the list, whose type was forgotten. */
function retypeFix({ setting, row }: ListSetting): readonly Fix[] {
  const type = VALUE_TYPES.find(({ name }) => name === row.types[0]);
  const isBytes = setting.data?.type === 'REG_BINARY' && setting.origin.language === 'reg';
  if (!isBytes || type === undefined || setting.typeSpan === undefined) return [];
  return [
    {
      kind: 'edit',
      title: message("Mark the bytes as '{type}'", { type: type.name }),
      safe: false,
      preferred: true,
      edits: [replaceWith(setting.typeSpan, hexPrefix(type.number))],
    },
  ];
}
