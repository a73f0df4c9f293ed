import { randomUUID } from 'node:crypto';
import type { Surroundings } from '../core';

/** The real clock and randomness, in the forms that the core asks for. */
export const realSurroundings: Surroundings = {
  newGuid: () => `{${randomUUID().toUpperCase()}}`,
  timestamp: () => new Date().toISOString().slice(0, 19).replace('T', ' '),
};
