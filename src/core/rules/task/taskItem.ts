import { span, type Span } from '../../text/span';
import type { XmlElement } from '../../xml/tree';

/** Whether an item of this kind makes a task of Windows Vista or later ([MS-GPPREF] 2.2.1.18.3). */
export function isNewTask(kind: string): boolean {
  return kind === 'TaskV2' || kind === 'ImmediateTaskV2';
}

/** Whether an item of this kind makes a task, also one of Windows XP ([MS-GPPREF] 2.2.1.18). */
export function isTask(kind: string): boolean {
  return isNewTask(kind) || kind === 'Task' || kind === 'ImmediateTask';
}

/**
 * Whether an attribute says what a task of Windows XP runs ([MS-GPPREF] 2.2.1.18.1), or is what people
 * write for it.
 */
export function isCommandAttribute(name: string): boolean {
  return COMMAND_ATTRIBUTES.has(name);
}

const COMMAND_ATTRIBUTES: ReadonlySet<string> = new Set([
  'appName',
  'program',
  'command',
  'args',
  'arguments',
  'startIn',
]);

/** What stands between the tags of an element, without the blanks around it; empty if nothing does. */
export function contentSpan(text: string, element: XmlElement): Span {
  const start = element.startTag.end;
  const raw = text.slice(start, element.endTag?.start ?? element.span.end);
  const content = raw.trim();
  const first = start + raw.indexOf(content);
  return span(first, first + content.length);
}
