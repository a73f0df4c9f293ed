import { escapePowerShell } from '../script/quotePowerShell';
import type { AnswerSource } from './answers';
import type { ArtefactLanguage, ListFormats } from './catalogueTypes';

/** Puts a text into a place of a language; `undefined` when the language cannot hold it there. */
export type Escape = (text: string) => string | undefined;

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/** No format of the catalogue can hold a control character, and none of the questions asks for one. */
const CONTROL_CHARACTER = /\p{Cc}/u;

const ESCAPES: Readonly<Record<ArtefactLanguage, Escape>> = {
  // Registry files and preference items escape the whole data, not what stands in it.
  reg: (text) => text,
  xml: (text) => text,
  // PowerShell takes the typographic single quotes for the straight one.
  powershell: escapePowerShell,
  // Between double quotes nothing but '%' is special to cmd.exe; a backslash before the closing quote
  // would escape it ("Parsing C command-line arguments").
  bat: (text) =>
    text.includes('"') ? undefined : text.replaceAll('%', '%%').replace(/\\+$/, '$&$&'),
  ini: (text) => text,
  // A line of LDIF is encoded as a whole, see `encodeLdifLine`.
  ldif: (text) => text,
  'dns-zone': escapeDomainName,
};

/** How an answer is put into a template of a language. */
export function escapeFor(language: ArtefactLanguage): Escape {
  return ESCAPES[language];
}

/**
 * A template with every placeholder filled in.
 *
 * @returns `undefined` when an answer is missing or holds what the language cannot.
 */
export function fillTemplate(
  template: string,
  answers: AnswerSource,
  lists: ListFormats,
  escape: Escape,
): string | undefined {
  const written = new Map(
    placeholdersOf(template).map((id) => [id, writeAnswer(id, answers, lists, escape)]),
  );
  if ([...written.values()].includes(undefined)) return undefined;
  return template.replace(PLACEHOLDER, (_, id: string) => written.get(id) ?? '');
}

/** The ids of the placeholders of a template, in their order. */
export function placeholdersOf(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

function writeAnswer(
  id: string,
  answers: AnswerSource,
  lists: ListFormats,
  escape: Escape,
): string | undefined {
  const texts = answers(id);
  if (texts === undefined || texts.length === 0) return undefined;
  if (texts.some((text) => text === '' || CONTROL_CHARACTER.test(text))) return undefined;
  const { joiner, suffix = '' } = lists[id] ?? { joiner: ', ' };
  const written = texts.map((text) => escape(text));
  if (!written.every((text) => text !== undefined)) return undefined;
  return written.map((text) => `${text}${suffix}`).join(joiner);
}

/** A domain as the labels of a zone file, in which other signs are written `\X` (RFC 1035 5.1). */
function escapeDomainName(name: string): string | undefined {
  if (!/^[\x21-\x7e]+$/.test(name)) return undefined;
  return name.replace(/[^\w.-]/g, '\\$&');
}
