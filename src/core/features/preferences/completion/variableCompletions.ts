import { isCommandLine } from '../../../gpp/expandedTexts';
import { variablesCapturedBy } from '../../../gpp/filters';
import type { PreferenceDocument, PreferenceItem } from '../../../gpp/preferenceDocument';
import { PROCESS_VARIABLES } from '../../../gpp/processVariables';
import { message, type Message } from '../../../message';
import type { Span } from '../../../text/span';
import { attributeValue } from '../../../xml/attributes';
import type { XmlElement } from '../../../xml/tree';
import { variableParts } from '../variableParts';
import { escapeSnippet } from './elementText';
import {
  preferenceCompletion,
  type PreferenceCompletion,
  type PreferenceCompletions,
} from './preferenceCompletion';

/** The half of a variable in front of the cursor, with the sign that it starts with. */
const TYPED = /%(?:[\p{L}_][\p{L}\p{N}_.()-]{0,63})?$/u;
/** The half behind the cursor. */
const REST = /^[\p{L}\p{N}_.()-]{0,64}%/u;

/** Where a variable is being typed: a text of the document, and what it belongs to. */
export interface VariablePlace {
  /** The value or the text around the cursor. */
  readonly within: Span;
  readonly offset: number;
  /** The elements around it, the root first. */
  readonly path: readonly XmlElement[];
  /** The name of the attribute, or of the element that has the text. */
  readonly owner: string;
}

/**
 * The variables that can stand at a place where a percent sign opens one: those that the targeting of
 * the item reads, those that the file sets, those of the client and those of Windows.
 */
export function variableCompletions(
  document: PreferenceDocument,
  place: VariablePlace,
): PreferenceCompletions | undefined {
  const { text } = document.xml;
  const before = text.slice(place.within.start, place.offset);
  const typed = TYPED.exec(before)?.[0];
  // A sign after an even number of others opens a variable; after an odd one it closes one.
  if (typed === undefined || before.split('%').length % 2 === 1) return undefined;
  const rest = REST.exec(text.slice(place.offset, place.within.end))?.[0] ?? '';
  const start = place.offset - typed.length;
  const own = ownVariables(document, place.path);
  return {
    insertSpan: { start, end: place.offset },
    replaceSpan: { start, end: place.offset + rest.length },
    items: [...own.values(), ...knownVariables(place.owner, own)],
  };
}

/** The variables that need no file, without those that this file sets itself. */
function knownVariables(
  owner: string,
  own: ReadonlyMap<string, PreferenceCompletion>,
): readonly PreferenceCompletion[] {
  return PROCESS_VARIABLES.filter(({ kind, name }) => {
    return (kind !== 'command' || isCommandLine(owner)) && !own.has(name.toLowerCase());
  }).map((variable) =>
    variableCompletion(variable.name, variable.kind === 'process' ? 200 : 300, {
      detail: message(variable.description),
      documentation: variableParts(variable),
    }),
  );
}

/** The variables that the file itself sets by their names in lower case, those of the item's own targeting first. */
function ownVariables(
  { items }: PreferenceDocument,
  path: readonly XmlElement[],
): ReadonlyMap<string, PreferenceCompletion> {
  const at = items.findIndex(({ element }) => path.includes(element));
  const around = at < 0 ? undefined : items[at];
  const sources: readonly (readonly [readonly string[], Message])[] = [
    [
      around === undefined ? [] : variablesCapturedBy(around),
      message('Read by the targeting of this item'),
    ],
    [
      items.slice(0, Math.max(at, 0)).flatMap(variablesCapturedBy),
      message('Read by the targeting of an item above'),
    ],
    [items.flatMap(definedBy), message('Set by an item of this file')],
  ];
  const found = new Map<string, PreferenceCompletion>();
  sources.forEach(([names, detail], index) => {
    for (const name of names) {
      const key = name.toLowerCase();
      if (!found.has(key)) found.set(key, variableCompletion(name, index * 50, { detail }));
    }
  });
  return found;
}

/** The environment variable that an item sets ([MS-GPPREF] 2.2.1.5.1). */
function definedBy({ kind, properties }: PreferenceItem): readonly string[] {
  if (kind !== 'EnvironmentVariable' || properties === undefined) return [];
  const name = attributeValue(properties, 'name') ?? '';
  return name === '' ? [] : [name];
}

function variableCompletion(
  name: string,
  rank: number,
  rest: Partial<PreferenceCompletion>,
): PreferenceCompletion {
  const text = `%${name}%`;
  return preferenceCompletion('variable', text, escapeSnippet(text), { rank, ...rest });
}
