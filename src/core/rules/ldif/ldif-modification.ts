import type { LdifAttribute, LdifRecord } from '../../ldif/tree';
import { message } from '../../message';
import { insertAt } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import { preferredFix } from '../editFix';
import type { Rule, RuleContext } from '../rule';

const OPERATION = /^(?:add|delete|replace)$/i;

const rule: Rule = {
  meta: {
    id: 'ldif-modification',
    languages: ['ldif'],
    severity: 'warning',
    title: 'A change of an entry is not written as LDIF asks',
    certainty: 'documented',
    source: "RFC 2849: dn, changetype, and each change with its attribute, ended by a line '-'",
  },
  check(context) {
    if (context.document.language !== 'ldif') return;
    for (const record of context.document.tree.records) checkRecord(context, record);
  },
};

export default rule;

function checkRecord(context: RuleContext, { lines, span }: LdifRecord): void {
  const attributes = lines.filter((line): line is LdifAttribute => line.kind === 'attribute');
  const [first, second] = attributes;
  if (first?.name.toLowerCase() === 'version' && attributes.length === 1) return;
  if (!attributes.some(({ name }) => /^msRTCSIP-/i.test(name) || OPERATION.test(name))) return;
  const start = first?.name.toLowerCase() === 'version' ? second : first;
  if (start !== undefined && start.name.toLowerCase() !== 'dn') {
    context.report({
      span: start.span,
      message: message(
        "A record starts with 'dn:', so it cannot be told which entry this one is about",
      ),
    });
    return;
  }
  const type = attributes.find(({ name }) => name.toLowerCase() === 'changetype');
  if (type === undefined) {
    if (attributes.some(({ name }) => name.toLowerCase() === 'objectclass')) return;
    const ending = lineEndingOf(context.document.text);
    context.report({
      span: start?.span ?? span,
      message: message(
        "Without 'changetype: modify' the record adds an entry instead of changing the one that is there",
      ),
      fixes: attributes.some(({ name }) => OPERATION.test(name))
        ? [
            preferredFix(
              message("Add 'changetype: modify'"),
              insertAt(start?.span.end ?? span.end, `${ending}changetype: modify`),
            ),
          ]
        : [],
    });
    return;
  }
  if (type.value.trim().toLowerCase() === 'modify') checkChanges(context, lines, type);
}

/** Each change is an operation with the name of an attribute, lines of that attribute, and a hyphen. */
function checkChanges(context: RuleContext, lines: LdifRecord['lines'], type: LdifAttribute): void {
  let open: { readonly attribute: string; lastEnd: number } | undefined;
  const reportOpen = (): void => {
    if (open === undefined) return;
    const place = open.lastEnd;
    context.report({
      span: { start: lineStart(context.document.text, place), end: place },
      message: message(
        "The change of '{attribute}' has no line '-' behind it, so the import stops here",
        {
          attribute: open.attribute,
        },
      ),
      fixes: [
        preferredFix(
          message("Add the line '-'"),
          insertAt(place, `${lineEndingOf(context.document.text)}-`),
        ),
      ],
    });
  };
  for (const line of lines.slice(lines.indexOf(type) + 1)) {
    if (line.kind === 'hyphen') open = undefined;
    if (line.kind !== 'attribute') continue;
    if (OPERATION.test(line.name) && line.value.trim() !== '') {
      reportOpen();
      open = { attribute: line.value.trim(), lastEnd: line.span.end };
    } else if (open !== undefined) {
      open.lastEnd = line.span.end;
      const name = line.name.split(';')[0] ?? '';
      if (name.toLowerCase() === open.attribute.split(';')[0]?.toLowerCase()) continue;
      context.report({
        span: line.nameSpan,
        message: message(
          "The change is about '{attribute}', so a value of '{name}' does not belong here",
          {
            attribute: open.attribute,
            name,
          },
        ),
      });
    } else {
      context.report({
        span: line.nameSpan,
        message: message(
          "No 'add:', 'delete:' or 'replace:' stands before '{name}' in this record",
          {
            name: line.name,
          },
        ),
      });
    }
  }
  reportOpen();
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
