/** Text that says what a file is whose bytes are no text: formats that administrators mix up. */
const SIGNATURES = [
  // [MS-GPREG] 2.2.1: the header of Registry.pol is the four characters "PReg".
  { bytes: 'PReg', format: 'a Registry.pol policy file' },
  // The base block of a registry hive starts with "regf".
  { bytes: 'regf', format: 'a registry hive' },
] as const;

/**
 * Names the binary format that the bytes start like, such as `a registry hive`.
 *
 * @returns `undefined` for every other content.
 */
export function knownBinaryFormat(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 4);
  return SIGNATURES.find((signature) => signature.bytes === start)?.format;
}

/**
 * Whether the bytes begin as registry files and XML do in any encoding that extends ASCII. A NUL in
 * such a file is a fault in a text, which the rules explain, not the sign of a binary file.
 */
export function startsAsText(bytes: Buffer): boolean {
  return /^\s*(?:<|REGEDIT|Windows Registry Editor)/.test(bytes.toString('latin1', 0, 200));
}
