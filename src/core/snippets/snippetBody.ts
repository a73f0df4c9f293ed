import { constantAnswer } from '../catalogue/answers';
import { question } from '../catalogue/catalogue';
import type { Artefact, ArtefactLanguage, Question } from '../catalogue/catalogueTypes';
import { escapeFor } from '../catalogue/fillTemplate';
import { artefactLines } from '../catalogue/writeArtefact';
import { escapeRegString } from '../reg/stringEscapes';
import type { Surroundings } from '../surroundings';
import { escapeAttribute } from '../xml/write';

/**
 * Stands for an answer while the artefact is written. It has letters only, so that no language
 * escapes it.
 */
const MARKER = /qq([A-Za-z]+?)qq/g;

function markerOf(id: string): string {
  return `qq${id}qq`;
}

/**
 * An artefact as the body of a snippet of VS Code: what is inserted into an open file, with a tab
 * stop for each answer in the order of the questions, whose text is the sample.
 *
 * @returns `undefined` when the artefact cannot be written; a test keeps that from happening.
 */
export function snippetBody(artefact: Artefact, surroundings: Surroundings): string | undefined {
  const answers = (id: string): readonly string[] | undefined =>
    question(id) === undefined ? constantAnswer(id) : [markerOf(id)];
  const lines = artefactLines(artefact, answers, surroundings, 'fragment');
  if (lines === undefined) return undefined;
  const text = escapeForSnippet(lines.join('\n').replaceAll('\r\n', '\n'));
  return text.replace(MARKER, (marker, id: string) => {
    const asked = question(id);
    const index = artefact.questions.indexOf(id);
    return asked === undefined || index < 0 ? marker : tabStop(asked, index + 1, artefact.language);
  });
}

/** Escapes what a snippet would take for its own signs. */
export function escapeForSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function tabStop({ sample, choices }: Question, index: number, language: ArtefactLanguage): string {
  const number = String(index);
  if (choices === undefined) {
    return `\${${number}:${escapeForSnippet(escapeText(sample, language))}}`;
  }
  const values = [...choices].sort(
    (a, b) => Number(b.value === sample) - Number(a.value === sample),
  );
  const written = values.map(({ value }) => value.replace(/[\\,|]/g, '\\$&'));
  return `\${${number}|${written.join(',')}|}`;
}

/** The sample as it stands between the quotes of the language. */
function escapeText(text: string, language: ArtefactLanguage): string {
  switch (language) {
    case 'reg':
      return escapeRegString(text);
    case 'xml':
      return escapeAttribute(text);
    default:
      return escapeFor(language)(text) ?? text;
  }
}
