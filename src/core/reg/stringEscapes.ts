/**
 * The text with a backslash before every `\` and `"`, as it stands between the quotes of a name or
 * string. These are the only escapes that the registry editor writes (Wine's export tests).
 */
export function escapeRegString(text: string): string {
  return text.replace(/[\\"]/g, '\\$&');
}

/**
 * The text that the characters between two quotes stand for. Besides `\\` and `\"`, Wine reads `\n`
 * and `\r` as line breaks and takes any other escaped character for itself without its backslash;
 * what Windows does with those is not known. A backslash at the end is left out.
 */
export function unescapeRegString(content: string): string {
  let value = '';
  let copied = 0;
  let backslash = content.indexOf('\\');
  while (backslash >= 0) {
    value += content.slice(copied, backslash);
    const escaped = content.charAt(backslash + 1);
    value += escaped === 'n' ? '\n' : escaped === 'r' ? '\r' : escaped;
    copied = backslash + 2;
    backslash = content.indexOf('\\', copied);
  }
  return value + content.slice(copied);
}
