import assert from 'node:assert/strict';
import { applyEdits, formatMessage } from '../../../../src/core';
import { regEffects } from '../../../../src/core/effects/regEffects';
import type { Refactoring } from '../../../../src/core/features/refactor/refactoring';
import { regRefactorings } from '../../../../src/core/features/refactor/regRefactorings';
import { parseReg } from '../../../../src/core/reg/parseReg';
import { marked } from '../cursorMarks';
import { HEADER, KEY } from '../../reg/inspect';

/** The titles of what can be done at the marks. */
export function titlesAt(text: string): string[] {
  const { document, place } = marked(text);
  return regRefactorings(document, place).map(({ title }) => formatMessage(title));
}

/** The text after the refactoring with this title. */
export function refactored(text: string, title: string): string {
  const { document, place } = marked(text);
  const all = regRefactorings(document, place);
  const found = all.find((each) => formatMessage(each.title) === title);
  assert.ok(found, `no '${title}' among: ${titlesAt(text).join(' | ')}`);
  return applyEdits(document.text, found.edits);
}

/** The data of the value below one key after a conversion. */
export function converted(line: string, title: string): string {
  const text = refactored(`${HEADER}${KEY}${line}\n`, title);
  assert.ok(text.startsWith(`${HEADER}${KEY}`) && text.endsWith('\n'), text);
  return text.slice(HEADER.length + KEY.length, -1);
}

/** The conversions of the value below one key, without their common words. */
export function typesFor(line: string): string[] {
  return titlesAt(`${HEADER}${KEY}${line}\n`).flatMap((title) => {
    return /^(?:Convert to|Write) (.*)$/.exec(title)?.[1] ?? [];
  });
}

/** What a text does to the registry, without where it says so. */
export function effectsOf(text: string): object[] {
  return [...regEffects(parseReg(text))].map((effect) => ({ ...effect, span: undefined }));
}

export function apply(text: string, [refactoring]: readonly Refactoring[]): string {
  return refactoring === undefined ? text : applyEdits(text, refactoring.edits);
}
