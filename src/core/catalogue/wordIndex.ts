import { nameDistance } from '../xml/nameDistance';
import { isCommonWord } from './pastedWords';

/** Words that are known, and what a word of a text may stand for. */
export interface WordIndex {
  /** How much a word says, between 0 and 1; a word that is not known says the most. */
  readonly weight: (word: string) => number;
  /** The known words that a written word may stand for, the word itself and its misspellings alike. */
  readonly meanings: (word: string) => readonly WordMeaning[];
  /** The known words that a word which is still being typed may become. */
  readonly completions: (word: string) => readonly WordMeaning[];
}

/** A known word that a written one may stand for. */
export interface WordMeaning {
  readonly word: string;
  /** 1 for the word itself, less for a misspelling of it. */
  readonly quality: number;
}

const MISSPELT = 0.85;
const COMMON_WEIGHT = 0.1;
const LEAST_WEIGHT = 0.25;
const SHORTEST_BEGINNING = 3;

/**
 * Makes an index of texts that are told apart by their words: a word that fewer of them have says
 * more (inverse document frequency).
 *
 * @param texts - The words of each text, in their order.
 */
export function createWordIndex(texts: readonly (readonly string[])[]): WordIndex {
  const frequencies = new Map<string, number>();
  // Two words that stand side by side, by what they look like when the blank between them is lost.
  const joined = new Map<string, readonly [string, string]>();
  for (const words of texts) {
    for (const word of new Set(words)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    words.forEach((word, index) => {
      const next = words[index + 1];
      if (next !== undefined) joined.set(word + next, [word, next]);
    });
  }
  const known = [...frequencies.keys()].map(traitsOf);
  const found = new Map<string, readonly WordMeaning[]>();
  const meanings = (word: string): readonly WordMeaning[] => {
    const before = found.get(word);
    if (before !== undefined) return before;
    const pair = joined.get(word) ?? [];
    const exact = [...(frequencies.has(word) ? [word] : []), ...pair];
    const result =
      exact.length > 0
        ? exact.map((meant) => ({ word: meant, quality: 1 }))
        : misspellingsOf(word, known).map((meant) => ({ word: meant, quality: MISSPELT }));
    found.set(word, result);
    return result;
  };
  const weight = (word: string): number => {
    if (isCommonWord(word)) return COMMON_WEIGHT;
    const frequency = frequencies.get(word);
    if (frequency === undefined || texts.length < 2) return 1;
    const rarity = Math.log((texts.length + 1) / frequency) / Math.log(texts.length + 1);
    return Math.max(rarity, LEAST_WEIGHT);
  };
  const completions = (word: string): readonly WordMeaning[] => {
    if (word.length < SHORTEST_BEGINNING) return [];
    return known
      .filter((candidate) => candidate.word.startsWith(word) && candidate.word !== word)
      .map((candidate) => ({ word: candidate.word, quality: MISSPELT }));
  };
  return { weight, meanings, completions };
}

/** What can be compared cheaply before two words are compared letter by letter. */
interface WordTraits {
  readonly word: string;
  /** A bit for each letter that occurs, by its code modulo 32. */
  readonly letters: number;
}

function traitsOf(word: string): WordTraits {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return { word, letters };
}

/** Short words differ in one letter all the time; those with digits are names and numbers. */
function misspellingsOf(written: string, known: readonly WordTraits[]): readonly string[] {
  if (written.length < 4 || /\p{N}/u.test(written) || isCommonWord(written)) return [];
  const traits = traitsOf(written);
  return known
    .filter(({ word, letters }) => {
      if (word.length < 4 || isCommonWord(word)) return false;
      const limit = Math.max(word.length, written.length) < 8 ? 1 : 2;
      if (Math.abs(word.length - written.length) > limit) return false;
      // One mistake takes at most one letter away and brings one in.
      if (bitCount(letters ^ traits.letters) > 2 * limit) return false;
      return nameDistance(written, word) <= limit;
    })
    .map(({ word }) => word);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
