import {
  applyEdits,
  createLineIndex,
  formatMessage,
  positionAt,
  type Finding,
} from '../../../src/core';

/**
 * Writes a text with its findings underlined below their lines, as golden files hold it:
 *
 *     "TrustModelData"="contoso.com"
 *                       ~~~~~~~~~~~ warning trust-model-data-replaced: …
 */
export function annotate(text: string, findings: readonly Finding[]): string {
  const index = createLineIndex(text);
  const lines = text.split(/\r\n|\n|\r/);
  const notes = new Map<number, string[]>();
  for (const finding of findings) {
    const start = positionAt(index, finding.span.start);
    const end = positionAt(index, finding.span.end);
    const line = lines[start.line] ?? '';
    const stop = end.line === start.line ? end.character : line.length;
    const marks = '~'.repeat(Math.max(1, stop - start.character));
    const indent = line.slice(0, start.character).replace(/[^\t]/g, ' ');
    const reach = end.line === start.line ? '' : ` (to line ${String(end.line + 1)})`;
    const list = notes.get(start.line) ?? [];
    list.push(
      `${indent}${marks}${reach} ${finding.severity} ${finding.rule}: ${formatMessage(finding.message)}`,
    );
    for (const fix of finding.fixes) list.push(`${indent}  fix: ${describeFix(fix)}`);
    notes.set(start.line, list);
  }
  return lines.flatMap((line, number) => [line, ...(notes.get(number) ?? [])]).join('\n');
}

function describeFix(fix: Finding['fixes'][number]): string {
  const title = formatMessage(fix.title);
  if (fix.kind === 'document') return `${title} (opens a ${fix.languageId} document)`;
  if (fix.kind === 'encoding') {
    return `${title} (stores it as ${fix.encoding}, ${fix.safe ? 'safe' : 'choice'})`;
  }
  if (fix.kind === 'other-file') return `${title} (changes ${baseName(fix.path)}, choice)`;
  const marks = [fix.preferred ? 'preferred' : '', fix.safe ? 'safe' : 'choice'];
  return `${title} (${marks.filter((mark) => mark !== '').join(', ')})`;
}

/** What each fix changes, as the lines that go and the lines that come. */
export function describeFixes(text: string, findings: readonly Finding[]): string {
  return findings
    .flatMap((finding) =>
      finding.fixes.map((fix) => {
        const heading = `=== ${finding.rule}: ${formatMessage(fix.title)}`;
        if (fix.kind === 'document') return `${heading}\n${toLines(fix.text).join('\n')}`;
        if (fix.kind === 'encoding') return heading;
        if (fix.kind === 'other-file') {
          return `${heading}\n${changedLines(fix.text, applyEdits(fix.text, fix.edits))}`;
        }
        return `${heading}\n${changedLines(text, applyEdits(text, fix.edits))}`;
      }),
    )
    .join('\n');
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function changedLines(before: string, after: string): string {
  const old = toLines(before);
  const now = toLines(after);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  const limit = Math.min(old.length, now.length) - head;
  while (tail < limit && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return [
    ...old.slice(head, old.length - tail).map((line) => `- ${line}`),
    ...now.slice(head, now.length - tail).map((line) => `+ ${line}`),
  ].join('\n');
}

function toLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}
