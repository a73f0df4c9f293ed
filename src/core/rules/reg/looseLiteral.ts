/**
 * The content of a string or name whose author did not escape all of it, with every `\` and `"`
 * escaped. What is escaped already stays; where single backslashes show that nothing is escaped, two
 * at the beginning are those of a network path and both count.
 */
export function escapeLoose(content: string): string {
  const doubled = isPlainNetworkPath(content) ? `\\\\${content}` : content;
  return doubled.replace(/\\[\\"]|[\\"]/g, (found) => (found.length === 2 ? found : `\\${found}`));
}

/** Whether the content is a path such as `\\server\share` in which no backslash is doubled. */
export function isPlainNetworkPath(content: string): boolean {
  return /^\\\\[^\\"]+\\(?![\\"])/.test(content) && !content.slice(2).includes('\\\\');
}
