import type { EditFix } from '../../finding';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import type { Span } from '../../text/span';
import { ownText } from '../../xml/children';
import type { XmlElement } from '../../xml/tree';
import { nodesOf } from '../../xml/walk';
import { choiceFix, preferredFix } from '../editFix';
import type { Rule, RuleContext } from '../rule';
import { contentSpan, isNewTask } from './taskItem';

const rule: Rule = {
  meta: {
    id: 'task-date-time',
    languages: ['gpp'],
    severity: 'warning',
    title: 'The start of a task is not a date with a time',
    certainty: 'observed',
    source:
      '[MS-TSCH] 2.5.3.1: a date and a time; on Windows a task with a bare time was silently not made (recorded by others)',
  },
  checkItem({ kind, properties }, context) {
    if (properties === undefined || !isNewTask(kind)) return;
    for (const node of nodesOf(properties)) {
      if (node.kind !== 'element' || !BOUNDARIES.has(node.name)) continue;
      const value = ownText(node).trim();
      if (!DATE_TIME.test(value) && !value.includes('%')) reportTime(node, value, context);
    }
  },
};

export default rule;

const BOUNDARIES: ReadonlySet<string> = new Set(['StartBoundary', 'EndBoundary']);

const DATE_TIME =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})?$/;

function reportTime(element: XmlElement, value: string, context: RuleContext): void {
  const place = contentSpan(context.document.text, element);
  context.report({
    span: value === '' ? element.span : place,
    message: message(
      "'{value}' in '{element}' is not a date with a time such as '2026-01-02T03:00:00', so the Task Scheduler may refuse the task",
      { value, element: element.name },
    ),
    fixes: fixesFor(place, value, context.surroundings.timestamp().slice(0, 10)),
  });
}

/** Digits with the wrong letters between them say what is meant; the date of a bare time nobody knows. */
function fixesFor(place: Span, value: string, today: string): readonly EditFix[] {
  const parts = /^(?:([0-9]{4}-[0-9]{2}-[0-9]{2})[T\s]?)?([0-9]{1,2}:[0-9]{2})(:[0-9]{2})?$/i.exec(
    value,
  );
  const [, date, time = '', seconds = ':00'] = parts ?? [];
  if (parts === null) return [];
  const full = `${date ?? today}T${time.padStart(5, '0')}${seconds}`;
  const title = message("Write '{value}'", { value: full });
  const edit = replaceWith(place, full);
  return [date === undefined ? choiceFix(title, edit) : preferredFix(title, edit)];
}
