/** Words that every English sentence has, so that they say next to nothing about which one it is. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and any are as at be been but by can could did do does for from had has have he her his how ' +
    'i if in into is it its may might my no not of on or our out she should so than that the their ' +
    'them then there these they this to too up was we were what when where which who why will with ' +
    'would you your lync'
  ).split(' '),
);

/** Hyphens and dashes that people, word processors and log writers put into `sign-in`. */
const HYPHENS = /(?<=\p{L})[-\u2010-\u2015\u2212](?=\p{L})/gu;

/** The names that the client has had; any of them may stand in a message in place of another. */
const CLIENT_NAMES =
  /\b(?:microsoft\s+)?(?:(?:skype\s+for\s+business|lync)(?:\s+(?:online|basic))?|(?:office\s+)?communicator)(?:\s+20\d\d)?\b/g;

/** Ways to write what one does with a sign-in address. */
const SIGN_IN = /\bsign(?:ing|ed)?[\s-]?in(?:to)?\b/g;

const APOSTROPHES = /['\u2018\u2019\u02bc\u0060\u00b4]/g;

/**
 * The words of a text in their order, written alike: lower case, without quotation marks, invisible
 * characters, accents and full-width forms; `can't` as `cannot`, `sign-in` as `signin`, the client by
 * one name.
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
    .replace(HYPHENS, '')
    .replace(SIGN_IN, 'signin')
    .replace(CLIENT_NAMES, 'lync');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a word says next to nothing, such as `the`. */
export function isCommonWord(word: string): boolean {
  return COMMON_WORDS.has(word);
}
