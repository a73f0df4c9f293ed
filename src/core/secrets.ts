/**
 * An attribute or element that holds a password of a preference item. The key that encrypts it is
 * published ([MS-GPPREF] 2.2.1.1.4), so it is shown nowhere. The name is known in any letter case.
 */
const SECRET =
  /(\bcpassword\s*=\s*")([^"]*)|(\bcpassword\s*=\s*')([^']*)|(<cpassword\b[^>]*>)([^<]*)/gi;

/**
 * The text with a star in the place of each character of a password, for whatever shows lines of a
 * file. Its length and its lines are those of the text, so that offsets stay right.
 */
export function withoutSecrets(text: string): string {
  if (!/cpassword/i.test(text)) return text;
  return text.replace(SECRET, (...parts: readonly (string | undefined)[]) => {
    const opening = parts[1] ?? parts[3] ?? parts[5] ?? '';
    const secret = parts[2] ?? parts[4] ?? parts[6] ?? '';
    return opening + secret.replace(/[^\s]/g, '*');
  });
}

/** Whether an attribute or element of this name holds a password, in any letter case. */
export function isSecretName(name: string): boolean {
  return /^c?password$/i.test(name);
}
