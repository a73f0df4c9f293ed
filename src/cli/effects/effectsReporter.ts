import type { DocumentEffect, EffectiveDocument } from '../../core';

/**
 * Turns the effects of files into text, piece by piece, so that the listing of a large file is never
 * in memory as a whole.
 */
export interface EffectsReporter {
  /** The effects of one file, in order. */
  file(
    name: string,
    document: EffectiveDocument,
    effects: Iterable<DocumentEffect>,
  ): Iterable<string>;
  /** What stands after the last file. */
  end(): string;
}
