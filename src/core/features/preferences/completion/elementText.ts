import { escapeAttribute } from '../../../xml/write';
import type { NewAttribute, NewElement } from './newElement';

/** The XML of a new element, one line for each element in it, indented by tabs as the console does. */
export function elementXml(element: NewElement): string {
  return write(element, ({ name, value }) => ` ${name}="${escapeAttribute(value, '"')}"`);
}

/**
 * The same in the syntax of VS Code's snippets, with a tab stop for each attribute that is for the
 * author to change and the cursor behind the element at the end.
 *
 * @param first - The number of the first tab stop.
 */
export function elementSnippet(element: NewElement, first = 1): string {
  const numbers = new Map<string, number>();
  let next = first;
  const attributeText = (attribute: NewAttribute): string => {
    const { name, value, isOpen, shared } = attribute;
    const known = shared === undefined ? undefined : numbers.get(shared);
    if (known !== undefined) return ` ${name}="$${known}"`;
    if (!isOpen) return ` ${name}="${escapeSnippet(escapeAttribute(value, '"'))}"`;
    if (shared !== undefined) numbers.set(shared, next);
    return ` ${name}="${tabStop(next++, attribute)}"`;
  };
  return write(element, attributeText, '$0');
}

/** A place for the author, with the value that it starts with or those to choose from. */
export function tabStop(number: number, { value, choices }: NewAttribute): string {
  if (choices !== undefined) {
    const escaped = choices.map((choice) => escapeChoice(escapeAttribute(choice, '"')));
    return `\${${number}|${escaped.join(',')}|}`;
  }
  return value === ''
    ? `$${number}`
    : `\${${number}:${escapeSnippet(escapeAttribute(value, '"'))}}`;
}

/** Text that a snippet would take for its own signs. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\$},|]/g, '\\$&');
}

/** An element, or the end tag of one, that is still to be written. */
interface Pending {
  readonly element: NewElement;
  readonly indent: string;
  readonly isEnd: boolean;
}

function write(
  element: NewElement,
  attributeText: (attribute: NewAttribute) => string,
  cursor = '',
): string {
  const lines: string[] = [];
  const pending: Pending[] = [{ element, indent: '', isEnd: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { indent, isEnd } = next;
    const { name, attributes, children, content } = next.element;
    if (isEnd) {
      lines.push(`${indent}</${name}>`);
      continue;
    }
    const start = `${indent}<${name}${attributes.map(attributeText).join('')}`;
    if (children.length === 0 && content !== 'elements') {
      lines.push(content === 'text' ? `${start}>${cursor}</${name}>` : `${start}/>`);
      continue;
    }
    lines.push(`${start}>`);
    if (children.length === 0) lines.push(`${indent}\t${cursor}`);
    pending.push({ ...next, isEnd: true });
    for (const child of [...children].reverse()) {
      pending.push({ element: child, indent: `${indent}\t`, isEnd: false });
    }
  }
  return lines.join('\n');
}
