import { preferenceTypeByRoot } from '../gpp/preferenceTypes';
import { encodeLdifLine } from '../ldif/encodeLine';
import type { Surroundings } from '../surroundings';
import { constantAnswer, tidyAnswer, type AnswerSource } from './answers';
import { question } from './catalogue';
import type {
  Artefact,
  ArtefactContent,
  ArtefactLanguage,
  CatalogueSetting,
  DnsRecord,
  ListFormats,
} from './catalogueTypes';
import { escapeFor, fillTemplate } from './fillTemplate';
import { appendingItems } from './writeAppendItems';
import {
  dnscmdLines,
  dnsCmdlets,
  onlineRecords,
  ownRecords,
  zoneLines,
  type RecordSet,
} from './writeRecords';
import { preferenceItems, regAddLines, regSections, type FilledKey } from './writeRegistry';

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

/** The line end of the tools that read a language: that of Windows for all but zone files. */
export function lineEndingFor(language: ArtefactLanguage): string {
  return language === 'dns-zone' ? '\n' : '\r\n';
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

function contentLines(
  content: ArtefactContent,
  language: ArtefactLanguage,
  answers: AnswerSource,
  surroundings: Surroundings,
): readonly string[] | undefined {
  switch (content.kind) {
    case 'lines': {
      const { lines, lists = {} } = content;
      const filled = fillAll(lines, answers, lists, language);
      return language === 'ldif' ? filled?.map(encodeLdifLine) : filled;
    }
    case 'records': {
      const set = recordSet(content.records, answers);
      return set && recordLines(set, language);
    }
    case 'registry': {
      const keys = content.settings.flatMap((setting) =>
        filledKeys(setting, answers, content.lists ?? {}),
      );
      if (!keys.every((key) => key !== undefined)) return undefined;
      return registryLines(keys, language, surroundings);
    }
    case 'append': {
      const domains = answers('domains') ?? [];
      const hive = fill(content.hive, answers);
      if (hive === undefined || fill('{{domains}}', answers) === undefined) return undefined;
      const { keys } = content;
      return appendingItems({ hive, keys, domains }, surroundings, lineEndingFor(language));
    }
  }
}

function fill(template: string, answers: AnswerSource): string | undefined {
  return fillTemplate(template, answers, {}, (text) => text);
}

function fillAll(
  lines: readonly string[],
  answers: AnswerSource,
  lists: ListFormats,
  language: ArtefactLanguage,
): readonly string[] | undefined {
  const filled = lines.map((line) => fillTemplate(line, answers, lists, escapeFor(language)));
  return filled.every((line) => line !== undefined) ? filled : undefined;
}

function filledKeys(
  { hive, keys, values }: CatalogueSetting,
  answers: AnswerSource,
  lists: ListFormats,
): readonly (FilledKey | undefined)[] {
  const filledHive = fill(hive, answers);
  const filledValues = values.map((value) => {
    if (typeof value.data === 'number') return { ...value, data: value.data };
    const data = fillTemplate(value.data, answers, lists, (text) => text);
    return data === undefined ? undefined : { ...value, data };
  });
  if (filledHive === undefined || !filledValues.every((value) => value !== undefined)) {
    return [undefined];
  }
  return keys.map((key) => ({ hive: filledHive, key, values: filledValues }));
}

function registryLines(
  keys: readonly FilledKey[],
  language: ArtefactLanguage,
  surroundings: Surroundings,
): readonly string[] | undefined {
  switch (language) {
    case 'reg':
      return regSections(keys);
    case 'xml':
      return preferenceItems(keys, surroundings, lineEndingFor(language));
    case 'bat':
      return regAddLines(keys);
    default:
      return undefined;
  }
}

/** The records with their targets filled in; those of the online service when there are none. */
function recordSet(
  records: readonly DnsRecord[] | undefined,
  answers: AnswerSource,
): RecordSet | undefined {
  const zone = fill('{{domain}}', answers);
  if (zone === undefined) return undefined;
  if (records === undefined) return onlineRecords(zone);
  const filled = records.map((record) => {
    const target = fill(record.target, answers);
    return target === undefined ? undefined : { ...record, target };
  });
  return filled.every((record) => record !== undefined) ? ownRecords(zone, filled) : undefined;
}

function recordLines(set: RecordSet, language: ArtefactLanguage): readonly string[] | undefined {
  switch (language) {
    case 'dns-zone':
      return zoneLines(set);
    case 'powershell':
      return dnsCmdlets(set);
    case 'bat':
      return dnscmdLines(set);
    default:
      return undefined;
  }
}

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
    default:
      return lines;
  }
}
