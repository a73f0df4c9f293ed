/** The line end that a text uses first, CRLF where it has none yet: Windows writes these files. */
export function lineEndingOf(text: string): '\r\n' | '\n' | '\r' {
  const match = /\r\n|\n|\r/.exec(text);
  return (match?.[0] as '\r\n' | '\n' | '\r' | undefined) ?? '\r\n';
}
