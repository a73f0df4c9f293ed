/** What a number that an author wrote can mean. */
export interface WrittenNumber {
  /** As hex digits, which is how `dword:` reads; `undefined` when it is no hex number. */
  readonly hex: bigint | undefined;
  /** As decimal digits; `undefined` when it is no decimal number. */
  readonly decimal: bigint | undefined;
}

/**
 * Reads digits of either kind. `0x` in front makes them hex, a single digit is the same in both, and
 * as many digits as the registry editor writes (8 or 16) are hex where a zero fills them up.
 */
export function readWrittenNumber(text: string): WrittenNumber | undefined {
  const prefixed = /^0x([0-9a-f]{1,16})$/i.exec(text);
  if (prefixed !== null) return { hex: BigInt(`0x${prefixed[1] ?? '0'}`), decimal: undefined };
  if (!/^[0-9a-f]{1,20}$/i.test(text)) return undefined;
  const hex = text.length <= 16 ? BigInt(`0x${text}`) : undefined;
  const isFilledUp = text.startsWith('0') && (text.length === 8 || text.length === 16);
  if (!/^[0-9]+$/.test(text) || isFilledUp) {
    return { hex, decimal: undefined };
  }
  const decimal = BigInt(text);
  return { hex: hex === decimal ? undefined : hex, decimal };
}
