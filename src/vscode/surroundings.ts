import type { Surroundings } from '../core';

/** The clock and the randomness of the machine, for what the core writes anew. */
export const surroundings: Surroundings = {
  newGuid: () => `{${newUuid().toUpperCase()}}`,
  timestamp: () => new Date().toISOString().slice(0, 19).replace('T', ' '),
};

/**
 * A random UUID, version 4 (RFC 9562). `crypto.randomUUID` would do, but the web host has it only on
 * pages served over HTTPS, and VS Code is also served over plain HTTP inside company networks.
 */
function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte, index) => {
    if (index === 6) return ((byte & 0x0f) | 0x40).toString(16);
    if (index === 8) return ((byte & 0x3f) | 0x80).toString(16);
    return byte.toString(16).padStart(2, '0');
  }).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
