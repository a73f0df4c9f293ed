/** The bytes of a text in UTF-8 (RFC 3629); half of a surrogate pair is written as a character. */
export function utf8Bytes(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((letter) => bytesOf(letter.codePointAt(0) ?? 0)));
}

function bytesOf(code: number): readonly number[] {
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), following(code, 0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), following(code, 6), following(code, 0)];
  return [0xf0 | (code >> 18), following(code, 12), following(code, 6), following(code, 0)];
}

function following(code: number, shift: number): number {
  return 0x80 | ((code >> shift) & 0x3f);
}
