import {
  completePreferences,
  isPlaceForItems,
} from '../features/preferences/completion/completePreferences';
import { newPreferenceFiles } from '../features/preferences/completion/newPreferenceFiles';
import type { PreferenceCompletion } from '../features/preferences/completion/preferenceCompletion';
import { partsAt } from '../features/preferences/preferenceParts';
import { layoutAt } from '../gpp/insertItems';
import { parsePreferences } from '../gpp/parsePreferences';
import type { PreferenceDocument } from '../gpp/preferenceDocument';
import { formatMessage } from '../message';
import type { Surroundings } from '../surroundings';
import { childElements } from '../xml/children';
import type { PolicySnippet } from './policySnippet';
import { preferenceSnippets } from './preferenceSnippets';

/** Whole items, one of which goes to a place of a text. */
export interface ItemsToInsert {
  /** Where they go: the cursor, or behind the item that the cursor is in. */
  readonly offset: number;
  readonly snippets: readonly PolicySnippet[];
}

/**
 * The items that can be inserted near the cursor of a text: those of the type of a preference file,
 * and whole files for a text in which nothing stands yet.
 *
 * @returns `undefined` for any other text, and for one whose XML has no place for an item.
 */
export function itemsToInsert(
  text: string,
  cursor: number,
  surroundings: Surroundings,
): ItemsToInsert | undefined {
  const document = parsePreferences(text);
  if (document === undefined) {
    const file = { name: '', isAskedFor: true };
    const files = newPreferenceFiles(text, text.length, file, surroundings);
    // A word that somebody has begun to type is for the completion.
    if (files === undefined || files.insertSpan.start < text.length) return undefined;
    const ready = preferenceSnippets(text, surroundings);
    return { offset: text.length, snippets: [...files.items.map(toSnippet), ...ready] };
  }
  const place = placeNear(document, cursor);
  const completions = completePreferences(document, place.offset, surroundings)?.items ?? [];
  const items = completions.filter(({ kind }) => kind === 'item');
  if (items.length === 0) return undefined;
  const ready = preferenceSnippets(text, surroundings);
  const snippets = [...items.map(toSnippet), ...ready].map((snippet) => ({
    ...snippet,
    body: place.before + snippet.body.replaceAll('\n', `\n${place.indentation}`),
  }));
  return { offset: place.offset, snippets };
}

interface Place {
  readonly offset: number;
  /** What comes before the item. */
  readonly before: string;
  /** What comes before its lines, besides what VS Code copies from the line at the place. */
  readonly indentation: string;
}

/** The cursor, if an item may stand there; else the end of the item there, or of the last one. */
function placeNear(document: PreferenceDocument, cursor: number): Place {
  if (isPlaceForItems(document, cursor)) return { offset: cursor, before: '', indentation: '' };
  const { text } = document.xml;
  const [part] = partsAt(document, { start: cursor, end: cursor });
  const element = part?.element ?? childElements(document.root).at(-1);
  if (element === undefined) {
    return { offset: document.root.startTag.end, before: '\n\t', indentation: '\t' };
  }
  const offset = element.span.end;
  const lineStart = Math.max(
    text.lastIndexOf('\n', offset - 1),
    text.lastIndexOf('\r', offset - 1),
  );
  const copied = /^[ \t]*/.exec(text.slice(lineStart + 1, offset))?.[0] ?? '';
  const wanted = layoutAt(text, { element }).indentation;
  const indentation = wanted.startsWith(copied) ? wanted.slice(copied.length) : '';
  return { offset, before: `\n${indentation}`, indentation };
}

function toSnippet(completion: PreferenceCompletion): PolicySnippet {
  const { label, detail, documentation, snippet } = completion;
  const about = documentation.find(({ kind }) => kind === 'sentence');
  return {
    prefix: label,
    title: detail === undefined ? label : formatMessage(detail),
    description: about?.kind === 'sentence' ? formatMessage(about.message) : '',
    body: snippet,
  };
}
