import type { PolicyDocument } from '../document';
import type { EditFix, Finding } from '../finding';
import { LANGUAGES } from '../languages';
import { message } from '../message';
import { insertAt, type TextEdit } from '../text/edit';
import { lineEndingOf } from '../text/lineEnding';
import { unitAt } from './unitAt';

/**
 * The fixes that silence a finding by a comment: for its line and for its whole file. The line fix
 * is missing where no comment can stand before the line.
 */
export function suppressionFixes(document: PolicyDocument, finding: Finding): readonly EditFix[] {
  const values = { rule: finding.rule };
  const line = lineComment(document, finding);
  const file = fileComment(document, finding.rule);
  return [
    ...(line === undefined ? [] : [fix(message("Ignore '{rule}' for this line", values), line)]),
    fix(message("Ignore '{rule}' in this file", values), file),
  ];
}

function fix(title: EditFix['title'], edit: TextEdit): EditFix {
  return { kind: 'edit', title, safe: false, preferred: false, edits: [edit] };
}

function lineComment(document: PolicyDocument, finding: Finding): TextEdit | undefined {
  const directive = `gpolint-disable-next-line ${finding.rule}`;
  const unit = unitAt(document, finding.span.start);
  // Without a unit the finding is about XML outside of any tag. The first line of a `.reg` file is
  // the header's, and a comment above it would make the header count for nothing.
  const isHeaderLine = document.language === 'reg' && unit?.start === 0;
  if (unit === undefined || isHeaderLine) return undefined;
  const comment = commentText(document, directive);
  const ending = lineEndingOf(document.text);
  return insertAt(unit.start, `${comment}${ending}${indentationBefore(document.text, unit.start)}`);
}

function fileComment(document: PolicyDocument, rule: string): TextEdit {
  const comment = commentText(document, `gpolint-disable ${rule}`);
  const ending = lineEndingOf(document.text);
  if (document.language === 'gpp') {
    return insertAt(document.preferences.root.startTag.start, `${comment}${ending}`);
  }
  if (document.language !== 'reg')
    return insertAt(fileCommentStart(document.text), `${comment}${ending}`);
  const { header } = document.reg;
  const written = document.text.slice(header.span.start, header.span.end);
  const headerEnds = written === '' || /[\r\n]$/.test(written);
  return insertAt(header.span.end, `${headerEnds ? '' : ending}${comment}${ending}`);
}

function commentText(document: PolicyDocument, directive: string): string {
  return LANGUAGES[document.language].comment(directive);
}

/** Behind lines that have to be the first: that of an interpreter, and the one that silences a batch file. */
function fileCommentStart(text: string): number {
  return /^(?:#!|@?echo\s+off\b)[^\r\n]*(?:\r\n|\r|\n)/i.exec(text)?.[0].length ?? 0;
}

/** The blanks between the start of the line and `offset`; nothing when other text stands there. */
function indentationBefore(text: string, offset: number): string {
  const lineStart = Math.max(
    text.lastIndexOf('\n', offset - 1),
    text.lastIndexOf('\r', offset - 1),
  );
  const before = text.slice(lineStart + 1, offset);
  return /^[ \t]*$/.test(before) ? before : '';
}
