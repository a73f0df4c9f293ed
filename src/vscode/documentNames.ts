import type * as vscode from 'vscode';
import { regNames, type RegNames } from '../core';
import { textLength } from './documents';
import { regDocumentOf } from './regDocuments';

/** The names of a text this short are read anew at once; a longer one is read when typing rests. */
const MAX_LENGTH_AT_ONCE = 300_000;

/** How long typing has to rest in a longer document. */
const DELAY_IN_MILLISECONDS = 500;

interface Entry {
  readonly version: number;
  readonly names: RegNames;
}

/** The keys and value names in open documents. */
export interface DocumentNames {
  /** Those of one document; of a long one perhaps as it was before the last edits. */
  of(document: vscode.TextDocument): RegNames;
  dispose(): void;
}

const NO_NAMES: RegNames = new Map();

/** Creates an empty cache of names. */
export function createDocumentNames(): DocumentNames {
  const entries = new WeakMap<vscode.TextDocument, Entry>();
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();

  function read(document: vscode.TextDocument): RegNames {
    const reg = regDocumentOf(document);
    const names = (reg && regNames(reg, () => false)) ?? NO_NAMES;
    entries.set(document, { version: document.version, names });
    return names;
  }

  function readLater(document: vscode.TextDocument): void {
    clearTimeout(timers.get(document));
    const run = () => {
      timers.delete(document);
      if (!document.isClosed) read(document);
    };
    timers.set(document, setTimeout(run, DELAY_IN_MILLISECONDS));
  }

  return {
    of(document) {
      const known = entries.get(document);
      if (known?.version === document.version) return known.names;
      if (known === undefined || textLength(document) <= MAX_LENGTH_AT_ONCE) return read(document);
      readLater(document);
      return known.names;
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
