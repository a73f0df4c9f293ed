import { utf8Bytes } from '../text/utf8Bytes';

/**
 * A line `name: value` of LDIF whose value is in base64 (`name:: …`) when it is no safe string
 * (RFC 2849: ASCII, and none of blank, `:` and `<` at its start, no blank at its end). Any other line
 * stays as it is.
 */
export function encodeLdifLine(line: string): string {
  const match = /^([\w;.-]+): (.*)$/.exec(line);
  if (match === null) return line;
  const [, name = '', value = ''] = match;
  if (/^(?![ :<])[\x20-\x7e]*(?<! )$/.test(value)) return line;
  return `${name}:: ${base64(utf8Bytes(value))}`;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 (RFC 4648); the core has no `btoa`, which belongs to the platforms. */
function base64(bytes: Uint8Array): string {
  let written = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second, third] = bytes.subarray(index, index + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    written += DIGITS.charAt(bits >> 18) + DIGITS.charAt((bits >> 12) & 63);
    written += second === undefined ? '=' : DIGITS.charAt((bits >> 6) & 63);
    written += third === undefined ? '=' : DIGITS.charAt(bits & 63);
  }
  return written;
}
