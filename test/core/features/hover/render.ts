import { formatMessage } from '../../../../src/core';
import type { HoverPart } from '../../../../src/core/features/hover/hoverPart';
import { regHover } from '../../../../src/core/features/hover/regHover';
import { textOf } from '../../../../src/core/text/span';
import { marked } from '../cursorMarks';
import { HEADER, KEY } from '../../reg/inspect';

/** The hover at the mark as lines: what it is about in `<>`, then a line for each part. */
export function hoverAt(text: string): string[] | undefined {
  const { document, offset } = marked(text);
  const hover = regHover(document, offset);
  if (hover === undefined) return undefined;
  return [`<${textOf(document.text, hover.span)}>`, ...hover.parts.map(renderPart)];
}

/** The parts of a hover on a value below one key, without what it is about. */
export function valueHover(line: string): string[] | undefined {
  return hoverAt(`${HEADER}${KEY}${line}`)?.slice(1);
}

/** A part of a hover as one text. */
export function renderPart(part: HoverPart): string {
  switch (part.kind) {
    case 'sentence':
      return formatMessage(part.message);
    case 'fact':
      return `${formatMessage(part.label)}: ${part.value}`;
    case 'term':
      return `${part.term}: ${formatMessage(part.meaning)}`;
    case 'terms':
      return part.terms
        .map(({ term, meaning }) => `- ${term}: ${formatMessage(meaning)}`)
        .join('\n');
    case 'code':
      return part.text;
    case 'list':
      return part.items.map((item) => `- ${item}`).join('\n');
  }
}
