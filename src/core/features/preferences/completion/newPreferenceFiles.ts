import { PREFERENCE_TYPES, type PreferenceType } from '../../../gpp/preferenceTypes';
import { message } from '../../../message';
import type { Surroundings } from '../../../surroundings';
import { childContext, rootContext } from '../elementContext';
import { elementParts } from '../schemaParts';
import { itemPrefix } from './elementCompletions';
import { elementSnippet, escapeSnippet } from './elementText';
import { newElement } from './newElement';
import {
  preferenceCompletion,
  type PreferenceCompletion,
  type PreferenceCompletions,
} from './preferenceCompletion';

/** Nothing but a declaration and comments, and perhaps the beginning of what is asked for. */
const NOTHING_YET = /^\uFEFF?\s*(<\?xml[^<>]*\?>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*(<?[\w.-]*)$/;

/** A text that is longer has more in it than such a beginning. */
const LONGEST_BEGINNING = 10_000;

/**
 * Whole preference files with one item, one for each kind of item, for a text in which nothing stands
 * yet.
 *
 * @param file - Its `name`, such as `Drives.xml`: the types that have it come first. Files of another
 *   name may become any XML, so for them nothing is offered unless it `isAskedFor`.
 * @returns `undefined` when something stands there already, and when there is nothing to offer.
 */
export function newPreferenceFiles(
  text: string,
  offset: number,
  file: { readonly name: string; readonly isAskedFor: boolean },
  surroundings: Surroundings,
): PreferenceCompletions | undefined {
  if (text.length > LONGEST_BEGINNING || text.slice(offset).trim() !== '') return undefined;
  const [, declaration, typed] = NOTHING_YET.exec(text.slice(0, offset)) ?? [];
  if (typed === undefined) return undefined;
  const bracket = typed.startsWith('<') ? '<' : '';
  const place = { start: offset - typed.length, end: offset };
  const items = PREFERENCE_TYPES.flatMap((type, index) => {
    const isNamed = fileOf(type).toLowerCase() === file.name.toLowerCase();
    if (!isNamed && !file.isAskedFor) return [];
    const rank = (isNamed ? 0 : 500) + index;
    return type.items.map(({ element }) =>
      newFile(type, element, {
        bracket,
        rank,
        hasDeclaration: declaration !== undefined,
        surroundings,
      }),
    );
  });
  return items.length === 0 ? undefined : { insertSpan: place, replaceSpan: place, items };
}

interface Offer {
  readonly bracket: '<' | '';
  readonly rank: number;
  readonly hasDeclaration: boolean;
  readonly surroundings: Surroundings;
}

function newFile(
  type: PreferenceType,
  element: string,
  { bracket, rank, hasDeclaration, surroundings }: Offer,
): PreferenceCompletion {
  const context = childContext(rootContext(type), element);
  const { model } = context;
  const item = elementSnippet(newElement(context, { surroundings, item: element }));
  const start = `<${type.root} clsid="${escapeSnippet(type.clsid)}">`;
  const body = `${start}\n\t${item.replaceAll('\n', '\n\t')}\n</${type.root}>\n`;
  const prefix = itemPrefix(element);
  return preferenceCompletion(
    'file',
    prefix,
    hasDeclaration ? body : `<?xml version="1.0" encoding="utf-8"?>\n${body}`,
    {
      filter: bracket + prefix,
      rank,
      detail: message('A new {file}: {title}', {
        file: fileOf(type),
        title: model?.title ?? element,
      }),
      documentation: model === undefined ? [] : elementParts(element, model),
    },
  );
}

function fileOf({ path }: PreferenceType): string {
  return path.slice(path.lastIndexOf('\\') + 1);
}
