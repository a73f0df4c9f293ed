import { preferenceTypeByRoot } from '../gpp/preferenceTypes';
import type { Surroundings } from '../surroundings';
import { constantAnswer, tidyAnswer, type AnswerSource } from './answers';
import { question } from './catalogue';
import type { Artefact, ArtefactLanguage } from './catalogueTypes';
import { contentLines, lineEndingFor } from './writeContent';

/** A whole file, or what is inserted into an open one of the same language. */
export type ArtefactForm = 'file' | 'fragment';

/** An artefact as text. */
export interface WrittenArtefact {
  /** Ends with a line end as a file; the line ends are those of `lineEndingFor`. */
  readonly text: string;
  readonly language: ArtefactLanguage;
  readonly fileName: string;
}

/**
 * An artefact with the answers in it, escaped for its language.
 *
 * @param answers - By the id of the question; a list as one text.
 * @param surroundings - Gives the GUIDs and the time for preference items.
 * @param form - As a fragment, a registry file has no header and preference items no root element.
 * @returns `undefined` when an answer is missing or the language cannot hold it: a control character
 *   anywhere, a quotation mark in a batch file, a letter outside ASCII in a zone file.
 */
export function writeArtefact(
  artefact: Artefact,
  answers: Readonly<Record<string, string>>,
  surroundings: Surroundings,
  form: ArtefactForm = 'file',
): WrittenArtefact | undefined {
  const source = (id: string): readonly string[] | undefined => {
    const asked = question(id);
    const answer = answers[id];
    if (asked === undefined) return constantAnswer(id);
    return answer === undefined ? undefined : tidyAnswer(asked, answer);
  };
  const lines = artefactLines(artefact, source, surroundings, form);
  if (lines === undefined) return undefined;
  const { language, fileName } = artefact;
  const ending = lineEndingFor(language);
  return { text: lines.join(ending) + (form === 'file' ? ending : ''), language, fileName };
}

/**
 * The lines of an artefact, for answers that are already as they are to be written. One of them may
 * hold line ends of its own, those of `lineEndingFor`.
 */
export function artefactLines(
  artefact: Artefact,
  answers: AnswerSource,
  surroundings: Surroundings,
  form: ArtefactForm,
): readonly string[] | undefined {
  const { content, language } = artefact;
  const lines = contentLines(content, language, answers, surroundings);
  return lines && form === 'file' ? wholeFile(lines, language) : lines;
}

const ASCII = /^[\x00-\x7f]*$/;

/** Windows PowerShell reads a file without a mark in the ANSI code page (about_Character_Encoding). */
const SAVE_WITH_MARK = [
  '# Save this file as UTF-8 with a byte order mark (BOM): without one, Windows PowerShell 5.1 misreads',
  '# the letters outside ASCII.',
];

const REGISTRY_ROOT = 'RegistrySettings';

/** The lines with what a file of the language starts and ends with. */
function wholeFile(lines: readonly string[], language: ArtefactLanguage): readonly string[] {
  switch (language) {
    case 'reg':
      return ['Windows Registry Editor Version 5.00', '', ...lines];
    case 'xml': {
      const classId = preferenceTypeByRoot(REGISTRY_ROOT)?.clsid ?? '';
      const ending = lineEndingFor(language);
      return [
        '<?xml version="1.0" encoding="utf-8"?>',
        `<${REGISTRY_ROOT} clsid="${classId}">`,
        ...lines.map((item) => `\t${item.replaceAll(ending, `${ending}\t`)}`),
        `</${REGISTRY_ROOT}>`,
      ];
    }
    case 'bat':
      return ['@echo off', ...lines];
    case 'powershell':
      return lines.every((line) => ASCII.test(line)) ? lines : [...SAVE_WITH_MARK, ...lines];
    default:
      return lines;
  }
}
