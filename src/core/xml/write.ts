import { Builder } from 'xml2js/lib/builder';
import { EXCLUDED_CHARACTERS } from './characters';

/**
 * An element to write, in the shape that xml2js reads and writes. Where the order of children with
 * different names matters, an entry of an array may itself be an array of objects with one property
 * each, which the Builder writes one after the other.
 */
export type WritableElement = Readonly<
  Record<
    string,
    | string
    | Readonly<Record<string, string>>
    | readonly (string | WritableElement | readonly Readonly<Record<string, WritableElement>>[])[]
  >
>;

/** How an element is laid out. */
export interface WriteOptions {
  /** One level of indentation; the preference console uses a tab. */
  readonly indent: string;
  readonly lineEnding: string;
  /** How many levels deep the element will stand; the lines after the first one are indented so. */
  readonly depth?: number;
  /** Without the XML declaration; as an element inserted into a file has to be. Default `true`. */
  readonly headless?: boolean;
}

/**
 * Writes one element with xml2js's Builder, which escapes what has to be. The first line has no
 * indentation and the last one no line end, so that the text can be put in an element's place.
 *
 * @param root - An object with one property, the element's name.
 * @returns `undefined` when a name or a value has characters that XML cannot express.
 */
export function writeElement(
  root: Readonly<Record<string, WritableElement>>,
  options: WriteOptions,
): string | undefined {
  const builder = new Builder({
    headless: options.headless ?? true,
    xmldec: { version: '1.0', encoding: 'utf-8' },
    renderOpts: {
      pretty: true,
      indent: options.indent,
      newline: options.lineEnding,
      offset: options.depth ?? 0,
    },
  });
  try {
    return builder.buildObject(root).trimStart();
  } catch {
    // The Builder throws for characters outside XML 1.0; what they are is no use to the caller.
    return undefined;
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  ['\t', '&#x9;'],
  ['\n', '&#xA;'],
  ['\r', '&#xD;'],
]);

/**
 * The raw text of an attribute value, escaped as xml2js's Builder does it.
 *
 * @param quote - The quote around the value, so that the other one can stay as it is; both are
 *   escaped when it is not given, which is right between either.
 */
export function escapeAttribute(value: string, quote?: '"' | "'"): string {
  return value.replace(/[&<"'\t\n\r]/g, (character) => {
    const isOtherQuote = quote !== undefined && /["']/.test(character) && character !== quote;
    return isOtherQuote ? character : (ESCAPES.get(character) ?? character);
  });
}

/** The raw text of characters between tags. */
export function escapeText(value: string): string {
  return value.replace(/[&<>]/g, (character) => ESCAPES.get(character) ?? '&gt;');
}

/** Whether XML 1.0 (2.2) allows all characters of a text. */
export function isXmlText(text: string): boolean {
  return text.search(EXCLUDED_CHARACTERS) < 0;
}
