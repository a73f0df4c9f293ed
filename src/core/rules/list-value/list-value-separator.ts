import { writeFix } from '../../listValues/listFixes';
import { listSettings, type ListSetting } from '../../listValues/listSettings';
import { listValueNames } from '../../listValues/listValueTable';
import { separatorOf } from '../../listValues/members';
import {
  rewriteAt,
  strayBlanksIn,
  wrongSeparatorsIn,
  type SeparatorPlace,
} from '../../listValues/separators';
import { message, type Message } from '../../message';
import { spanInData } from '../../registry/settingText';
import type { Rule, RuleContext } from '../rule';

const rule: Rule = {
  meta: {
    id: 'list-value-separator',
    languages: ['reg', 'gpp', 'powershell', 'batch'],
    severity: 'warning',
    title: 'The members of the list are not separated as its reader separates them',
    certainty: 'documented',
    source: 'the separator of each list has its own source in listValues.json',
  },
  valueNames: listValueNames,
  check(context) {
    for (const list of listSettings(context)) {
      const { setting, row, members = [] } = list;
      if (setting.data?.kind !== 'text' || row.mode === 'never-author') continue;
      // A list of strings that is written as a text has no separator; its type is the finding.
      if (members.length === 0 || !row.types.some((type) => type !== 'REG_MULTI_SZ')) continue;
      const { text } = setting.data;
      const wrong = wrongSeparatorsIn(row, text);
      const blanks = wrong.length === 0 ? strayBlanksIn(row, text) : [];
      if (wrong.length > 0) report(context, list, text, wrong);
      else if (blanks.length > 0) report(context, list, text, blanks);
    }
  },
};

export default rule;

/** Reports the first place; the fix puts all of them right. */
function report(
  context: RuleContext,
  list: ListSetting,
  text: string,
  places: readonly SeparatorPlace[],
): void {
  const { setting, row } = list;
  const [first] = places;
  if (first === undefined || setting.data?.kind !== 'text') return;
  const isBlank = first.sign === ' ';
  const corrected = rewriteAt(text, places, isBlank ? '' : separatorOf(row));
  context.report({
    span: spanInData(context.document, setting, first.start, first.end),
    ...(row.certainty === 'inferred' ? { severity: 'information' } : {}),
    message: isBlank ? blankMessage(list) : signMessage(list, first.sign),
    fixes: writeFix(
      context.document,
      list,
      { ...setting.data, text: corrected },
      {
        title: isBlank
          ? message('Remove the blanks beside the separators')
          : message('Separate the members by {separator}', { separator: separatorName(row) }),
        safe: row.certainty === undefined || row.certainty === 'documented',
      },
    ),
  });
}

function signMessage({ setting, row }: ListSetting, sign: string): Message {
  return message(
    "Members of '{name}' are separated by {separator}, so Windows may take what is joined by '{sign}' for one member",
    { name: setting.name, separator: separatorName(row), sign },
  );
}

function blankMessage({ setting }: ListSetting): Message {
  return message(
    "'{name}' is written with blanks beside its separators, which Windows may take for part of the names",
    { name: setting.name },
  );
}

const NAMES: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  ' ': 'blanks',
};

function separatorName(row: ListSetting['row']): string {
  const separator = separatorOf(row);
  return NAMES[separator] ?? `'${separator}'`;
}
