import { escapeAttribute, escapeText } from '../../../xml/write';
import type { NewAttribute, NewElement } from './elementToWrite';

/** The XML of a new element, one line for each element in it, indented by tabs as the console does. */
export function elementXml(element: NewElement): string {
  return write(
    element,
    ({ name, value, suffix = '' }) => ` ${name}="${escapeAttribute(value + suffix, '"')}"`,
    ({ text = '' }) => escapeText(text),
  );
}

/**
 * The same in the syntax of VS Code's snippets, with a tab stop for each attribute that is for the
 * author to change and for the content of elements that have some.
 *
 * @param first - The number of the first tab stop.
 */
export function elementSnippet(element: NewElement, first = 1): string {
  const numbers = new Map<string, number>();
  let next = first;
  const attributeText = (attribute: NewAttribute): string => {
    const { name, value, isOpen, shared, suffix = '' } = attribute;
    const end = `${escapeSnippet(escapeAttribute(suffix, '"'))}"`;
    const known = shared === undefined ? undefined : numbers.get(shared);
    if (known !== undefined) return ` ${name}="\${${known}}${end}`;
    if (!isOpen) return ` ${name}="${escapeSnippet(escapeAttribute(value, '"'))}${end}`;
    if (shared !== undefined) numbers.set(shared, next);
    return ` ${name}="${attributeStop(next++, attribute)}${end}`;
  };
  const contentText = ({ text = '' }: NewElement): string => {
    return tabStop(next++, escapeText(text));
  };
  return write(element, attributeText, contentText);
}

/** A place for the author, with the value that it starts with or those to choose from. */
function attributeStop(number: number, { value, choices }: NewAttribute): string {
  if (choices === undefined) return tabStop(number, escapeAttribute(value, '"'));
  const escaped = choices.map((choice) => escapeChoice(escapeAttribute(choice, '"')));
  return `\${${number}|${escaped.join(',')}|}`;
}

function tabStop(number: number, text: string): string {
  return text === '' ? `$${number}` : `\${${number}:${escapeSnippet(text)}}`;
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

/** The end of an element in which no other one stands. */
function ending(element: NewElement, contentText: (element: NewElement) => string): string {
  switch (element.content) {
    case 'text':
      return `>${contentText(element)}</${element.name}>`;
    case 'attributes':
      return ` ${contentText(element)}/>`;
    default:
      return '/>';
  }
}

function write(
  element: NewElement,
  attributeText: (attribute: NewAttribute) => string,
  contentText: (element: NewElement) => string,
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
      lines.push(start + ending(next.element, contentText));
      continue;
    }
    lines.push(`${start}>`);
    if (children.length === 0) lines.push(`${indent}\t${contentText(next.element)}`);
    pending.push({ ...next, isEnd: true });
    for (const child of [...children].reverse()) {
      pending.push({ element: child, indent: `${indent}\t`, isEnd: false });
    }
  }
  return lines.join('\n');
}
