import type { CheckedFile } from '../../src/cli/checkedFile';
import { message, type Finding, type Fix } from '../../src/core';

/** A finding for the first place where `marked` stands in `text`. */
export function findingAt(text: string, marked: string, rest: Partial<Finding> = {}): Finding {
  const start = text.indexOf(marked);
  return {
    rule: 'trust-model-data-replaced',
    severity: 'warning',
    span: { start, end: start + marked.length },
    message: message("'{name}' is wrong", { name: marked }),
    related: [],
    fixes: [],
    tags: [],
    ...rest,
  };
}

/** A fix that puts `newText` in the place of the first `marked` in `text`. */
export function replacing(text: string, marked: string, newText: string, safe = true): Fix {
  const start = text.indexOf(marked);
  return {
    kind: 'edit',
    title: message("Write '{newText}'", { newText }),
    safe,
    preferred: false,
    edits: [{ span: { start, end: start + marked.length }, newText }],
  };
}

/** A checked registry file. */
export function checkedFile(
  file: string,
  text: string,
  findings: readonly Finding[],
  fixedCount = 0,
): CheckedFile {
  return { file, language: 'reg', text, findings, fixedCount };
}
