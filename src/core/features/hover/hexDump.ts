const BYTES_PER_LINE = 16;

/** How many bytes a dump shows; what a person looks for stands at the beginning. */
const MAX_BYTES = 256;

/** Bytes for a person to read. */
export interface HexDump {
  /** Lines of offset, 16 bytes and the ASCII characters among them, `.` for every other byte. */
  readonly text: string;
  /** How many bytes are left out at the end. */
  readonly rest: number;
}

/** Lays the first 256 bytes out. */
export function hexDump(bytes: Uint8Array): HexDump {
  const lines: string[] = [];
  const end = Math.min(bytes.length, MAX_BYTES);
  for (let start = 0; start < end; start += BYTES_PER_LINE) {
    const row = Array.from(bytes.subarray(start, Math.min(start + BYTES_PER_LINE, end)));
    const digits = row
      .map(twoDigits)
      .join(' ')
      .padEnd(BYTES_PER_LINE * 3 - 1);
    const offset = start.toString(16).padStart(4, '0');
    lines.push(`${offset}  ${digits}  ${row.map(toAscii).join('')}`);
  }
  return { text: lines.join('\n'), rest: bytes.length - end };
}

/** A byte as two lower-case hex digits. */
export function twoDigits(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

function toAscii(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.';
}
