import { encodeLdifLine } from '../ldif/encodeLine';
import type { Surroundings } from '../surroundings';
import type { AnswerSource } from './answers';
import type {
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

/** The line end of the tools that read a language: that of Windows for all but zone files. */
export function lineEndingFor(language: ArtefactLanguage): string {
  return language === 'dns-zone' ? '\n' : '\r\n';
}

/**
 * What an artefact consists of, as lines of its language. One of them may hold line ends of its own,
 * those of `lineEndingFor`.
 *
 * @param answers - What is to be written, tidied already.
 * @returns `undefined` when an answer is missing or the language cannot hold it.
 */
export function contentLines(
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
  { machines, hive, keys, values }: CatalogueSetting,
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
  return keys.map((key) => ({ machines, hive: filledHive, key, values: filledValues }));
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
