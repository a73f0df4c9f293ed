import type { PolicyDocument } from '../document';
import { linesOf } from '../reg/parseReg';
import { span, textOf, type Span } from '../text/span';
import { nodesOf } from '../xml/walk';

/** A comment of either language; `text` is what stands after its sign or between its signs. */
export interface PolicyComment {
  readonly span: Span;
  readonly text: string;
}

/** The comments of a document in document order. */
export function commentsOf(document: PolicyDocument): readonly PolicyComment[] {
  return document.language === 'reg' ? regComments(document) : xmlComments(document);
}

function regComments(document: PolicyDocument & { language: 'reg' }): readonly PolicyComment[] {
  const { text, reg } = document;
  const comments: PolicyComment[] = [];
  const add = (place: Span): void => {
    const match = /^\s*[;#]/.exec(textOf(text, place));
    if (match === null) return;
    comments.push({ span: place, text: text.slice(place.start + match[0].length, place.end) });
  };
  for (const section of reg.sections) {
    // Windows ignores what follows the last bracket of a key line, so a comment can stand there.
    if (section.key !== undefined) add(section.key.trailingSpan);
    for (const line of linesOf(reg, section)) {
      if (line.kind === 'comment') add(span(line.span.start, line.textSpan.end));
      if (line.kind === 'value' && line.commentSpan !== undefined) add(line.commentSpan);
      // Windows 3.1 has no comments, but it skips a line that looks like one.
      if (line.kind === 'junk' && line.reason === 'win31') add(line.span);
    }
  }
  return comments;
}

function xmlComments(document: PolicyDocument & { language: 'gpp' }): readonly PolicyComment[] {
  const comments: PolicyComment[] = [];
  for (const node of nodesOf(document.preferences.xml)) {
    if (node.kind === 'comment') comments.push({ span: node.span, text: node.value });
  }
  return comments;
}
