/**
 * How many characters stand before a comment with `;` and the blanks before it; all but the blanks
 * at the end where there is no comment. The text is data without quotes that Windows does not read.
 */
export function lengthBeforeComment(written: string): number {
  const comment = written.indexOf(';');
  return written.slice(0, comment < 0 ? written.length : comment).trimEnd().length;
}
