import { isCommonWord, wordsOf } from './pastedWords';
import { createWordIndex } from './wordIndex';

/** What can be found by the words that are said about it. */
export interface DescribedEntry {
  readonly title: string;
  readonly words: readonly string[];
  readonly meaning: string;
  /** What mends it. */
  readonly fixes?: readonly DescribedFix[];
}

/** A way to mend something, as far as somebody may look for it. */
export interface DescribedFix {
  readonly title: string;
  readonly explanation: string;
  readonly artefacts: readonly { readonly title: string }[];
}

/** How much of what is looked for must be said about an entry, by the weight of its words. */
const LEAST_SHARE = 0.6;
/** What is only said about an entry counts less than what a user sees. */
const QUALITY = 0.5;
/** An explanation has words that are beside the point. */
const EXPLANATION_QUALITY = 0.8;

/**
 * The entries about which a few words speak, the likeliest first: for somebody who does not have the
 * words of a message but looks for what mends it, such as `TrustModelData` or `proxy`.
 */
export function matchTerms<E extends DescribedEntry>(
  words: readonly string[],
  entries: readonly E[],
): readonly { readonly entry: E; readonly score: number; readonly wording: string }[] {
  const wanted = words.filter((word) => !isCommonWord(word));
  if (wanted.length === 0) return [];
  const said = entries.map(qualitiesOf);
  const index = createWordIndex(said.map((each) => [...each.keys()]));
  const total = wanted.reduce((sum, word) => sum + index.weight(word), 0);
  const found = entries.map((entry, position) => {
    const score = wanted.reduce((sum, word) => {
      // Somebody looks for 'trust' as well as for 'trusted'.
      const meanings = [...index.meanings(word), ...index.completions(word)];
      const qualities = meanings.map((meaning) => {
        return meaning.quality * (said[position]?.get(meaning.word) ?? 0);
      });
      return sum + index.weight(word) * Math.max(0, ...qualities);
    }, 0);
    return { entry, score: score / total, wording: entry.words[0] ?? entry.title };
  });
  return found
    .filter(({ score }) => score >= LEAST_SHARE)
    .map((match) => ({ ...match, score: match.score * QUALITY }))
    .sort((a, b) => b.score - a.score);
}

/** The words that are said about an entry, and how much each counts. */
function qualitiesOf(entry: DescribedEntry): ReadonlyMap<string, number> {
  const { title, words, meaning, fixes = [] } = entry;
  const titles = fixes.flatMap((fix) => [fix.title, ...fix.artefacts.map((each) => each.title)]);
  const explanations = fixes.map(({ explanation }) => explanation).flatMap(wordsOf);
  return new Map([
    ...explanations.map((word): [string, number] => [word, EXPLANATION_QUALITY]),
    ...[title, ...words, meaning, ...titles]
      .flatMap(wordsOf)
      .map((word): [string, number] => [word, 1]),
  ]);
}
