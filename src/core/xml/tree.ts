import type { Span } from '../text/span';

/**
 * The XML tree keeps every character: the spans of a document's children, and of an element's tags
 * and children, follow each other without a gap. All spans are absolute offsets.
 */
export interface XmlDocument {
  readonly text: string;
  readonly children: readonly XmlNode[];
  /** The first element at the top level; `undefined` in a text without any element. */
  readonly root: XmlElement | undefined;
  /** In the order of their places. */
  readonly problems: readonly XmlProblem[];
}

/** A part of a document or an element; `kind` says what it is. */
export type XmlNode = XmlElement | XmlText | XmlCData | XmlComment | XmlInstruction | XmlDoctype;

/** An element with everything between its tags. */
export interface XmlElement {
  readonly kind: 'element';
  readonly span: Span;
  /** The name as written, with a prefix if it has one; empty for `<>`. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly attributes: readonly XmlAttribute[];
  /** From `<` to `>` or `/>`, or to where the tag breaks off. */
  readonly startTag: Span;
  /** From `</` to `>`; `undefined` when the element closes itself or is never closed. */
  readonly endTag: Span | undefined;
  readonly selfClosing: boolean;
  readonly children: readonly XmlNode[];
}

/** An attribute of a start tag, in the order of the text. */
export interface XmlAttribute {
  readonly span: Span;
  readonly name: string;
  readonly nameSpan: Span;
  /** The raw characters between the quotes; empty, after the name, when there is no value. */
  readonly valueSpan: Span;
  /**
   * The value with entities and character references resolved. White space stays as it is written,
   * as sax and so xml2js keep it, though XML 1.0 (3.3.3) would turn a line break into a blank.
   */
  readonly value: string;
}

/** Text between tags. */
export interface XmlText {
  readonly kind: 'text';
  readonly span: Span;
  /**
   * The characters with entities and character references resolved. Empty for what is no text but
   * has no other node: the byte order mark, and an end tag that closes nothing.
   */
  readonly value: string;
}

/** A CDATA section; `value` is what stands between its brackets. */
export interface XmlCData {
  readonly kind: 'cdata';
  readonly span: Span;
  readonly value: string;
}

/** A comment; `value` is what stands between `<!--` and `-->`. */
export interface XmlComment {
  readonly kind: 'comment';
  readonly span: Span;
  readonly value: string;
}

/** A processing instruction; the XML declaration is the one named `xml`. */
export interface XmlInstruction {
  readonly kind: 'instruction';
  readonly span: Span;
  readonly target: string;
  readonly value: string;
}

/** A document type declaration. It is kept as text and nothing in it is ever expanded. */
export interface XmlDoctype {
  readonly kind: 'doctype';
  readonly span: Span;
}

/**
 * What keeps a text from being well-formed XML 1.0, and the document type declaration, which is
 * allowed there but never expanded here. One mistake is one problem.
 */
export const XML_PROBLEM_CODES = [
  /** No element in the whole text. */
  'no-element',
  /** An element after the root element; only the first one is reported. */
  'second-root',
  /** Characters before or after the root element. */
  'text-outside-root',
  /** A start or end tag that breaks off before its `>`. */
  'tag-unclosed',
  /** Characters in a tag that belong to no attribute, or `<!` that starts nothing. */
  'tag-malformed',
  /** An element without an end tag; `related` is the end tag that closes it by the way. */
  'element-unclosed',
  /** An end tag whose name is close to, but not, the open element's; `related` is the start. */
  'tag-mismatched',
  /** An end tag for which nothing is open. */
  'end-tag-unexpected',
  /** `<` without a name after it, `</>`, or `<?` without a target. */
  'name-missing',
  'attribute-value-missing',
  'attribute-value-unquoted',
  'attribute-value-unterminated',
  /** A second attribute of the same name; `related` is the first one's name. */
  'attribute-duplicate',
  /** No white space in front of an attribute. */
  'attribute-space-missing',
  /** The first `<` of an attribute value. */
  'less-than-in-value',
  'entity-unknown',
  'ampersand-bare',
  /** `&#...;` that is no number, or the number of a character that XML 1.0 excludes. */
  'character-reference-invalid',
  /** A character that XML 1.0 (2.2) excludes, lone surrogates included; one for each line. */
  'control-character',
  /** `]]>` outside a CDATA section. */
  'cdata-end-in-text',
  'comment-unterminated',
  'comment-double-hyphen',
  'cdata-unterminated',
  'instruction-unterminated',
  /** `<?xml` anywhere but at the very start. */
  'declaration-misplaced',
  /** An XML declaration whose parts are not version, encoding and standalone in this order. */
  'declaration-malformed',
  'doctype-present',
  'doctype-unterminated',
] as const;
export type XmlProblemCode = (typeof XML_PROBLEM_CODES)[number];

/** A place where the text is not well-formed. */
export interface XmlProblem {
  readonly code: XmlProblemCode;
  readonly span: Span;
  /** The name that the problem is about, such as the element or entity; empty when there is none. */
  readonly name: string;
  /** A second place that explains it, such as the start tag of a mismatched end tag. */
  readonly related?: Span;
}
