import facts from '../../facts/trustModelData.json';
import type { EditFix } from '../../finding';
import { message, type Message } from '../../message';
import { replaceInData, spanInData, writeText } from '../../registry/settingText';
import type { RegistrySetting } from '../../registry/registrySetting';
import type { TextEdit } from '../../text/edit';
import { parseDomainList, type DomainEntry } from '../../trustModelData/domainList';
import {
  entryProblem,
  needlessBecauseOf,
  type EntryProblem,
} from '../../trustModelData/domainProblems';
import { domainTextOf, trustModelDataSettings } from '../../trustModelData/trustModelDataSetting';
import type { Rule, RuleContext } from '../rule';

const rule: Rule = {
  meta: {
    id: 'trust-model-data-syntax',
    languages: ['reg', 'gpp', 'powershell', 'batch'],
    severity: 'error',
    title: 'TrustModelData is not a comma separated list of domain names',
    certainty: 'inferred',
    source: "policy 'Trusted Domain List' in lync15.admx and lync16.admx: REG_SZ, 'a.com, b.com'",
  },
  valueNames: [facts.valueName],
  check(context) {
    for (const { setting } of trustModelDataSettings(context.settings)) {
      if (setting.data === undefined) continue;
      if (setting.data.type !== 'REG_SZ') checkType(context, setting, setting.data.type);
      else checkText(context, setting, domainTextOf(setting) ?? '');
    }
  },
};

export default rule;

function checkType(context: RuleContext, setting: RegistrySetting, type: string): void {
  const text = domainTextOf(setting);
  const fixes =
    text === undefined
      ? []
      : [fix(message('Write the list as REG_SZ'), !text.includes('%'), writeText(setting, text))];
  context.report({
    span: setting.typeSpan ?? setting.dataSpan,
    message: message(
      "'TrustModelData' is documented as 'REG_SZ' only, so the client may not read a list of type '{type}'",
      { type },
    ),
    fixes,
  });
}

function checkText(context: RuleContext, setting: RegistrySetting, text: string): void {
  if (checkSeparators(context, setting, text)) return;
  const entries = parseDomainList(text);
  entries.forEach((entry, index) => {
    if (entry.text === '') return reportEmpty(context, setting, entries, index);
    const problem = entryProblem(entry.text);
    if (problem !== undefined) return reportEntry(context, setting, entry, problem);
    reportNeedless(context, setting, entries, index);
  });
}

/** Blanks beside a comma are the documented form; any other sign or blank between names is not. */
const WRONG_SEPARATOR = /\s*[;|]\s*|(?<=[^\s,;|])\s+(?=[^\s,;|])/g;

/** Reports the first wrong separator; while there is one, what an entry is cannot be said. */
function checkSeparators(context: RuleContext, setting: RegistrySetting, text: string): boolean {
  const first = text.matchAll(WRONG_SEPARATOR).next().value;
  if (first === undefined) return false;
  const start = first.index;
  const sign = first[0].trim() === '' ? ' ' : first[0].trim();
  const corrected = text.replace(WRONG_SEPARATOR, ', ').replace(/(?:,\s*)+$/, '');
  context.report({
    span: spanInData(context.document, setting, start, start + first[0].length),
    message: message(
      "Domains in 'TrustModelData' are separated by commas, so the client takes what is joined by '{sign}' for one name that matches no server",
      { sign },
    ),
    fixes: [
      fix(
        message('Separate the domains by commas'),
        true,
        replaceInData(context.document, setting, 0, text.length, corrected),
      ),
    ],
  });
  return true;
}

function reportEmpty(
  context: RuleContext,
  setting: RegistrySetting,
  entries: readonly DomainEntry[],
  index: number,
): void {
  const { start, end } = extentOf(entries, index);
  context.report({
    span: spanInData(context.document, setting, start, end),
    message: message("'TrustModelData' has an empty entry beside this comma"),
    fixes: [
      fix(
        message('Remove the empty entry'),
        true,
        replaceInData(context.document, setting, start, end, ''),
      ),
    ],
  });
}

const ENTRY_MESSAGES: Readonly<Record<EntryProblem['kind'], string>> = {
  scheme:
    "'{entry}' has a scheme, but 'TrustModelData' holds domain names only and it matches no server",
  port: "'{entry}' has a port, but 'TrustModelData' holds domain names only and it matches no server",
  path: "'{entry}' has a path, but 'TrustModelData' holds domain names only and it matches no server",
  wildcard:
    "'{entry}' has a wildcard, but 'TrustModelData' trusts a domain with everything below it and needs none",
  address: "'{entry}' is an address, but 'TrustModelData' holds domain names only",
  'dot-at-end': "'{entry}' ends in a dot, so it matches no server name",
  'dot-at-start': "'{entry}' starts with a dot, so it matches no server name",
  'not-a-domain': "'{entry}' is not a domain name, so it matches no server",
};

function reportEntry(
  context: RuleContext,
  setting: RegistrySetting,
  entry: DomainEntry,
  problem: EntryProblem,
): void {
  const { kind, correction, isCertain } = problem;
  context.report({
    span: spanInData(context.document, setting, entry.start, entry.end),
    message: message(ENTRY_MESSAGES[kind], { entry: entry.text }),
    fixes:
      correction === undefined
        ? []
        : [
            fix(
              message("Write '{domain}'", { domain: correction }),
              isCertain,
              replaceInData(context.document, setting, entry.start, entry.end, correction),
            ),
          ],
  });
}

function reportNeedless(
  context: RuleContext,
  setting: RegistrySetting,
  entries: readonly DomainEntry[],
  index: number,
): void {
  const entry = entries[index];
  const needless = needlessBecauseOf(entries, index);
  if (entry === undefined || needless === undefined) return;
  const isRequired = context.configuration.trustModelData.requiredDomains.some((domain) => {
    return domain.toLowerCase() === entry.text.toLowerCase();
  });
  // Matching by suffix is inferred, so a documented default is not called needless because of it.
  if (needless.kind === 'covered' && isRequired) return;
  const { start, end } = extentOf(entries, index);
  const values = { entry: entry.text, by: needless.by.text };
  context.report({
    span: spanInData(context.document, setting, entry.start, entry.end),
    severity: 'hint',
    tags: ['unnecessary'],
    message:
      needless.kind === 'duplicate'
        ? message("'{entry}' is listed twice", values)
        : message("'{entry}' is trusted already because the list has '{by}'", values),
    related: [
      {
        span: spanInData(context.document, setting, needless.by.start, needless.by.end),
        message: message('The entry that trusts it'),
      },
    ],
    fixes: [
      fix(
        message("Remove '{entry}'", values),
        needless.kind === 'duplicate',
        replaceInData(context.document, setting, start, end, ''),
      ),
    ],
  });
}

/** The entry with the comma that separates it, so that its removal leaves a right list. */
function extentOf(entries: readonly DomainEntry[], index: number): { start: number; end: number } {
  const entry = entries[index];
  const before = entries[index - 1];
  const after = entries[index + 1];
  if (entry === undefined) return { start: 0, end: 0 };
  if (before !== undefined) return { start: before.end, end: entry.end };
  return { start: entry.start, end: after?.start ?? entry.end };
}

function fix(title: Message, safe: boolean, edits: readonly TextEdit[]): EditFix {
  return { kind: 'edit', title, safe, preferred: true, edits };
}
