import { constants } from 'node:buffer';
import { getHeapStatistics } from 'node:v8';

/**
 * Memory that checking takes per character, in the densest of our measurements: 25 bytes for a
 * registry file of short `dword` lines.
 */
const BYTES_PER_CHARACTER = 30;

/** What Node and the program take before any file is read, and the space for short-lived objects. */
const RESERVED_BYTES = 64 * 2 ** 20;

const heapSize = getHeapStatistics().heap_size_limit;

/** The length of the longest text that can be checked; with a longer one, Node would give up. */
export const MAXIMUM_LENGTH = Math.min(
  Math.floor(Math.max(0, heapSize - RESERVED_BYTES) / BYTES_PER_CHARACTER),
  constants.MAX_STRING_LENGTH,
);

/** A file with more bytes has a longer text in any encoding: UTF-16 takes two for a character. */
export const MAXIMUM_BYTES = 2 * MAXIMUM_LENGTH + 3;

/** Completes a sentence that starts with the name of a file beyond the limit. */
export const TOO_LARGE =
  `is too large to check in ${Math.floor(heapSize / 2 ** 20)} MB of memory; ` +
  'set NODE_OPTIONS=--max-old-space-size=MEGABYTES to allow more';
