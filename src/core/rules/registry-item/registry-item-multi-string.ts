import type { EditFix } from '../../finding';
import { registryItemOf, type RegistryItem } from '../../gpp/registryItem';
import { message } from '../../message';
import { insertAt, replaceWith, type TextEdit } from '../../text/edit';
import { escapeAttribute } from '../../xml/write';
import { choiceFix, safeFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'registry-item-multi-string',
    languages: ['gpp'],
    severity: 'warning',
    title: "The strings of a REG_MULTI_SZ are not where they belong, in 'Values'",
    certainty: 'observed',
    source: 'captures of the console and of Set-GPPrefRegistryValue; the specification is silent',
  },
  checkItem(item, { report }) {
    const registry = registryItemOf(item);
    const written = registry?.attributes.value;
    if (registry?.type !== 'REG_MULTI_SZ' || written === undefined || registry.action === 'D')
      return;
    const { strings } = registry;
    if (strings === undefined) {
      if (written.value === '') return;
      report({
        span: written.valueSpan,
        message: message(
          "The console keeps the strings of a REG_MULTI_SZ in 'Values', so without it the client may write one string or none",
        ),
        fixes: valuesFixes(registry, written.value),
      });
      return;
    }
    // The copy is for display, and what a variable stands for is not known here.
    const copy = strings.join(' ');
    if (written.value === copy) return;
    report({
      span: written.valueSpan,
      severity: 'information',
      message: message(
        "The console shows '{shown}', but the strings in 'Values' are others, and those are what is written",
        { shown: written.value },
      ),
      fixes: [
        safeFix(
          message("Show the strings of 'Values'"),
          replaceWith(written.valueSpan, escapeAttribute(copy)),
        ),
      ],
    });
  },
};

export default rule;

/** Ways in which people join strings, and what parts them. */
const SEPARATORS: readonly (readonly [name: string, separator: RegExp])[] = [
  ['\\0', /\\0/],
  [';', /\s*;\s*/],
  ['|', /\s*\|\s*/],
  [',', /\s*,\s*/],
];

function valuesFixes(registry: RegistryItem, value: string): readonly EditFix[] {
  const fixes = [valuesFix(registry, [value], undefined)];
  for (const [name, separator] of SEPARATORS) {
    const strings = value.split(separator).filter((string) => string !== '');
    if (strings.length > 1) fixes.unshift(valuesFix(registry, strings, name));
  }
  return fixes;
}

function valuesFix(
  registry: RegistryItem,
  strings: readonly string[],
  separator: string | undefined,
): EditFix {
  const count = strings.length;
  const title =
    separator === undefined
      ? message("Write it into 'Values' as one string")
      : message("Write it into 'Values' as {count} strings, parted at '{separator}'", {
          count,
          separator,
        });
  return choiceFix(title, ...valuesEdits(registry, strings));
}

function valuesEdits(registry: RegistryItem, strings: readonly string[]): readonly TextEdit[] {
  const { properties, attributes } = registry;
  const values = strings.map((string) => `<Value>${escapeAttribute(string)}</Value>`).join('');
  const element = `<Values>${values}</Values>`;
  const { startTag, selfClosing } = properties;
  const structure = selfClosing
    ? replaceWith(
        { start: startTag.end - '/>'.length, end: startTag.end },
        `>${element}</Properties>`,
      )
    : insertAt(startTag.end, element);
  const copy = strings.join(' ');
  const written = attributes.value;
  if (written === undefined || written.value === copy) return [structure];
  return [replaceWith(written.valueSpan, escapeAttribute(copy)), structure];
}
