/**
 * What is typed already of an element that shall be inserted at the end of `before`: a `<`, a name,
 * both or neither.
 *
 * @param before - The text of an XML document up to the cursor.
 * @returns `undefined` where no element can stand: inside a tag, an attribute value, a comment, a
 * CDATA section or an instruction.
 */
export function contentPrefixAt(before: string): string | undefined {
  const prefix = /<?[\w.-]*$/.exec(before)?.[0] ?? '';
  return isContent(before.slice(0, before.length - prefix.length)) ? prefix : undefined;
}

function isContent(text: string): boolean {
  if (text.lastIndexOf('<!--') > text.lastIndexOf('-->')) return false;
  if (text.lastIndexOf('<![CDATA[') > text.lastIndexOf(']]>')) return false;
  const markup = text.slice(Math.max(text.lastIndexOf('<'), 0));
  if (!markup.startsWith('<') || /^<(?:!--|!\[CDATA\[)/.test(markup)) return true;
  // The last tag has to be closed; a `>` inside one of its attribute values does not close it.
  return /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.test(markup);
}
