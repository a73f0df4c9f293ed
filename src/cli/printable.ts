/**
 * Control characters, line separators and signs that turn the direction of writing: what a file
 * name or a message could use to break a line of output or to command the terminal.
 */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The text on one line, with every unprintable character written as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`);
}
