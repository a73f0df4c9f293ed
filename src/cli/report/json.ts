import {
  createLineIndex,
  formatMessage,
  positionAt,
  type Finding,
  type Fix,
  type LineIndex,
  type Span,
} from '../../core';
import type { Reporter } from './reporter';

/**
 * Writes one JSON array with an object for each checked file. Lines and characters count from 0;
 * offsets and lengths are UTF-16 units in the text without its byte order mark.
 */
export function jsonReporter(): Reporter {
  let isFirst = true;
  return {
    file({ file, language, text, findings }) {
      const index = createLineIndex(text);
      const entry = { file, language, findings: findings.map((each) => findingJson(index, each)) };
      const separator = isFirst ? '[\n' : ',\n';
      isFirst = false;
      // The array of one, without its brackets: the entry, indented as inside the whole array.
      return separator + JSON.stringify([entry], null, 2).slice(2, -2);
    },
    end: () => (isFirst ? '[]\n' : '\n]\n'),
  };
}

function findingJson(index: LineIndex, finding: Finding): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: formatMessage(finding.message),
    ...placeJson(index, finding.span),
    related: finding.related.map(({ span, message }) => {
      return { message: formatMessage(message), ...placeJson(index, span) };
    }),
    fixes: finding.fixes.map(fixJson),
  };
}

function placeJson(index: LineIndex, { start, end }: Span): object {
  return {
    range: { start: positionAt(index, start), end: positionAt(index, end) },
    offset: start,
    length: end - start,
  };
}

function fixJson(fix: Fix): object {
  const title = formatMessage(fix.title);
  if (fix.kind === 'document') {
    const document = { language: fix.languageId, text: fix.text };
    return { title, safe: false, edits: [], document };
  }
  const edits = fix.edits.map(({ span, newText }) => {
    return { offset: span.start, length: span.end - span.start, text: newText };
  });
  return { title, safe: fix.safe, edits };
}
