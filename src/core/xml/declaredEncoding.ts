import type { Span } from '../text/span';

/** What an XML declaration says of the encoding, and where. */
export interface DeclaredEncoding {
  readonly name: string;
  readonly span: Span;
}

/** The encoding in the XML declaration, which has to be the very first of the text (XML 1.0, 2.8 and 4.3.3). */
export function declaredEncoding(text: string): DeclaredEncoding | undefined {
  const declaration = /^\uFEFF?<\?xml[ \t\r\n][^<>]*?[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*["']/;
  const start = declaration.exec(text.slice(0, 1024))?.[0].length;
  if (start === undefined) return undefined;
  const name = /^[A-Za-z][\w.-]*/.exec(text.slice(start, start + 100))?.[0];
  return name === undefined ? undefined : { name, span: { start, end: start + name.length } };
}
