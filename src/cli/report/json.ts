import {
  createLineIndex,
  formatMessage,
  positionAt,
  type Finding,
  type Fix,
  type LineIndex,
  type PolicyLanguage,
  type Severity,
  type Span,
  type TextEdit,
} from '../../core';
import type { Reporter } from './reporter';

/** The report is an array of these; lines and characters count from 0, in UTF-16 units. */
export interface JsonFile {
  readonly file: string;
  readonly language: PolicyLanguage;
  readonly findings: readonly JsonFinding[];
}

/** A finding in the report. */
export interface JsonFinding extends JsonPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (JsonPlace & { readonly message: string })[];
  readonly fixes: readonly JsonFix[];
}

/** A place in the text without its byte order mark. */
export interface JsonPlace {
  readonly range: { readonly start: LinePosition; readonly end: LinePosition };
  readonly offset: number;
  readonly length: number;
}

/** A fix in the report; what it does is in `edits` or in one of the optional parts. */
export interface JsonFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly JsonEdit[];
  /** A new document that is the answer, instead of edits; `language` is VS Code's language id. */
  readonly document?: { readonly language: string; readonly text: string };
  /** Another file, with edits of its text instead of this one's; the path is absolute. */
  readonly otherFile?: { readonly path: string; readonly edits: readonly JsonEdit[] };
  /** The encoding to store the file in, with a byte order mark, instead of edits. */
  readonly encoding?: string;
}

interface JsonEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

type LinePosition = ReturnType<typeof positionAt>;

/** Writes one JSON array with an object for each checked file, also for those without findings. */
export function jsonReporter(): Reporter {
  let isFirst = true;
  return {
    file({ file, language, text, findings }) {
      const index = createLineIndex(text);
      const entry: JsonFile = {
        file,
        language,
        findings: findings.map((finding) => findingJson(index, finding)),
      };
      const separator = isFirst ? '[\n' : ',\n';
      isFirst = false;
      // The array of one, without its brackets: the entry, indented as inside the whole array.
      return separator + JSON.stringify([entry], null, 2).slice(2, -2);
    },
    end: () => (isFirst ? '[]\n' : '\n]\n'),
  };
}

function findingJson(index: LineIndex, finding: Finding): JsonFinding {
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

function placeJson(index: LineIndex, { start, end }: Span): JsonPlace {
  return {
    range: { start: positionAt(index, start), end: positionAt(index, end) },
    offset: start,
    length: end - start,
  };
}

function fixJson(fix: Fix): JsonFix {
  const title = formatMessage(fix.title);
  if (fix.kind === 'document') {
    const document = { language: fix.languageId, text: fix.text };
    return { title, safe: false, edits: [], document };
  }
  if (fix.kind === 'encoding') return { title, safe: fix.safe, edits: [], encoding: fix.encoding };
  const edits = fix.edits.map(editJson);
  if (fix.kind === 'edit') return { title, safe: fix.safe, edits };
  return { title, safe: false, edits: [], otherFile: { path: fix.path, edits } };
}

function editJson({ span, newText }: TextEdit): JsonEdit {
  return { offset: span.start, length: span.end - span.start, text: newText };
}
