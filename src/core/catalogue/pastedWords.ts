/** Words that every English sentence has, so that they say next to nothing about which one it is. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and any are as at be been but by can could did do does for from had has have he her his how ' +
    'i if in into is it its may might my no not of on or our out she should so than that the their ' +
    'them then there these they this to too up was we were what when where which who why will with ' +
    'would you your'
  ).split(' '),
);

/** Hyphens and dashes that people, word processors and log writers put into `sign-in`. */
const HYPHENS = /(?<=\p{L})[-\u2010-\u2015\u2212](?=\p{L})/gu;

const APOSTROPHES = /['\u2018\u2019\u02bc\u0060\u00b4]/g;

/**
 * The words of a text in their order, written alike: lower case, without quotation marks, invisible
 * characters, accents and full-width forms; `can't` as `cannot`, `sign-in` as `signin`.
 */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{Cf}\p{M}]/gu, '')
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(/\bcan't\b/g, 'cannot')
    .replace(/n't\b/g, ' not')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '')
    .replace(HYPHENS, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a word says next to nothing, such as `the`. */
export function isCommonWord(word: string): boolean {
  return COMMON_WORDS.has(word);
}
