import { matchTerms, type DescribedFix } from './matchTerms';
import { isCommonWord, wordsOf } from './pastedWords';
import { createWordIndex, type WordIndex } from './wordIndex';

/** What can be found by its words. */
export interface WordedEntry {
  readonly title: string;
  /** What users see, as they see it. */
  readonly words: readonly string[];
  /** What it is about; it decides between entries with the same words. */
  readonly meaning: string;
  /** What mends it, for somebody who looks for that. */
  readonly fixes?: readonly DescribedFix[];
}

/** An entry that a text is likely about. */
export interface WordMatch<E> {
  readonly entry: E;
  /** Between 0 and 1; more when the text has more of a wording, and when that is a longer one. */
  readonly score: number;
  /** The wording that was found. */
  readonly wording: string;
}

/** How much of a wording must stand in the text, by the weight of its words. */
const LEAST_RECALL = 0.6;
/** How much of a short text must stand in a wording. */
const LEAST_PRECISION = 0.7;
/** A match that is so much worse than the best one is chance. */
const LEAST_OF_BEST = 0.6;
/** A short wording may be a part of a longer one by chance, so that it counts less, down to this. */
const SHORT_SHARE = 0.8;
/** The weight of words from which on a wording is a long one. */
const LONG_WEIGHT = 5;
/** A text with more words than this is a log and not a part of a sentence. */
const LONGEST_PART = 60;
/** A text with more words than this is not being typed. */
const LONGEST_TYPED = 6;

/**
 * The entries that a text is about, the likeliest first: a whole message, part of one, misspelt, or
 * log lines with a message somewhere in them. Entries with equal scores come in their own order,
 * unless the rest of the text speaks for one of them.
 *
 * Libraries for fuzzy search look for a short text in long ones. Here it is the other way round: the
 * text may be a log of any length and what is looked for is a sentence. So each wording is measured
 * by the share of its words, weighted by how rare they are, that stand together in the text (found
 * linearly), and a short text by the share of its own words that stand in a wording.
 *
 * @returns Empty when nothing is like the text.
 */
export function matchWords<E extends WordedEntry>(
  text: string,
  entries: readonly E[],
): readonly WordMatch<E>[] {
  const index = createWordIndex(
    entries.map(({ words, title }) => [...words, title].flatMap(wordsOf)),
  );
  const read = readText(text, index);
  const matches = entries.flatMap((entry) => {
    // The title is not what a program says, so it is not looked for in its logs.
    const isLog = read.words.length > LONGEST_PART;
    const scored = (isLog ? entry.words : [...entry.words, entry.title]).map((wording) => {
      const scores = partsOf(wording).map((part) => scoreOf(read, part, index));
      return { entry, wording, score: Math.max(...scores) };
    });
    const [first, ...others] = scored;
    if (first === undefined) return [];
    const best = others.reduce((a, b) => (b.score > a.score ? b : a), first);
    return best.score > 0 ? [{ ...best, support: supportOf(read, entry) }] : [];
  });
  if (matches.length === 0 && read.words.length <= LONGEST_TYPED) {
    return matchTerms(read.words, entries);
  }
  const sorted = matches.sort((a, b) => b.score - a.score || b.support - a.support);
  const limit = (sorted[0]?.score ?? 0) * LEAST_OF_BEST;
  return sorted
    .filter(({ score }) => score >= limit)
    .map(({ entry, score, wording }) => ({ entry, score, wording }));
}

/** A known word at a place of the text. */
interface Hit {
  /** Which word of the text it is. */
  readonly position: number;
  /** How many words of the text it takes. */
  readonly length: number;
  readonly word: string;
  readonly quality: number;
}

interface ReadText {
  readonly words: readonly string[];
  /** In the order of their positions. */
  readonly hits: readonly Hit[];
}

function readText(text: string, index: WordIndex): ReadText {
  const words = wordsOf(text);
  const isTyped = words.length <= LONGEST_TYPED && /[\p{L}\p{N}]$/u.test(text);
  const hits = words.flatMap((word, position): readonly Hit[] => {
    const next = words[position + 1];
    // 'Sign in' and 'can not' are 'sign-in' and 'cannot'.
    const joined = next === undefined ? [] : index.meanings(word + next);
    const isLast = next === undefined && isTyped;
    return [
      ...index.meanings(word).map((meaning) => ({ position, length: 1, ...meaning })),
      ...(isLast ? index.completions(word) : []).map((meaning) => {
        return { position, length: 1, ...meaning };
      }),
      ...joined.map((meaning) => ({ position, length: 2, ...meaning })),
    ];
  });
  return { words, hits };
}

/** The domain in the documentation, in whose place users see their own. */
const EXAMPLE_DOMAIN = /[\w.]*contoso\.com/g;
/** A first sentence with fewer words that say something stands above many messages. */
const SHORTEST_SENTENCE = 3;

/** A message, and its first sentence by itself: what follows is often advice that many messages have. */
function partsOf(wording: string): readonly (readonly string[])[] {
  const whole = wording.replace(EXAMPLE_DOMAIN, '');
  const [, sentence = ''] = /^(.+?[.?!])\s+\p{Lu}/u.exec(whole) ?? [];
  const first = wordsOf(sentence);
  const isTelling = first.filter((word) => !isCommonWord(word)).length >= SHORTEST_SENTENCE;
  return isTelling ? [wordsOf(whole), first] : [wordsOf(whole)];
}

function scoreOf(text: ReadText, wording: readonly string[], index: WordIndex): number {
  const wanted = new Set(wording);
  const hits = text.hits.filter(({ word }) => wanted.has(word));
  const recall = recallOf(hits, wording, index);
  const weight = sum([...wanted].map(index.weight));
  const share = SHORT_SHARE + (1 - SHORT_SHARE) * Math.min(1, (recall * weight) / LONG_WEIGHT);
  if (text.words.length > LONGEST_PART) return recall < LEAST_RECALL ? 0 : recall * share;
  const precision = precisionOf(text, hits, index);
  if (recall < LEAST_RECALL && precision < LEAST_PRECISION) return 0;
  // A part of a sentence counts more the more it is of the sentence.
  return Math.max(recall, precision * (0.6 + 0.4 * recall)) * share;
}

/** The share of a wording that stands together at some place of the text, by weight. */
function recallOf(hits: readonly Hit[], wording: readonly string[], index: WordIndex): number {
  const words = [...new Set(wording)];
  const total = sum(words.map(index.weight));
  // A wording of one word would be found in every log that has the word.
  if (words.filter((word) => !isCommonWord(word)).length < 2) return 0;
  const reach = wording.length + Math.max(3, wording.length / 2);
  let best = 0;
  hits.forEach((first, start) => {
    if (isCommonWord(first.word) && best > 0) return;
    const qualities = new Map<string, number>();
    for (let at = start; at < hits.length; at++) {
      const hit = hits[at];
      if (hit === undefined || hit.position - first.position >= reach) break;
      qualities.set(hit.word, Math.max(qualities.get(hit.word) ?? 0, hit.quality));
    }
    const found = sum([...qualities].map(([word, quality]) => quality * index.weight(word)));
    best = Math.max(best, found / total);
  });
  return best;
}

/** The share of a text that stands in a wording, by weight; 0 for a text that says next to nothing. */
function precisionOf({ words }: ReadText, hits: readonly Hit[], index: WordIndex): number {
  const qualities = words.map(() => 0);
  // A misspelt word weighs as much as the one that it is meant to be.
  const weights = words.map(index.weight);
  for (const { position, length, word, quality } of hits) {
    for (let at = position; at < position + length; at++) {
      qualities[at] = Math.max(qualities[at] ?? 0, quality);
      weights[at] = Math.min(weights[at] ?? 1, index.weight(word));
    }
  }
  if (words.every(isCommonWord)) return 0;
  return sum(weights.map((weight, at) => weight * (qualities[at] ?? 0))) / sum(weights);
}

/** How much the other words of a text speak for an entry. */
function supportOf({ words }: ReadText, { title, meaning }: WordedEntry): number {
  const said = new Set(wordsOf(`${title} ${meaning}`).filter((word) => !isCommonWord(word)));
  return new Set(words.filter((word) => said.has(word))).size;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
