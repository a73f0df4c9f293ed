import type { Writable } from 'node:stream';
import { codeOf, reasonOf } from './systemError';

/** A stream that a reader may close early, as `head` does, without harm to the run. */
export interface Output {
  /** Whether nothing can be written any more; what is written from then on is dropped. */
  isClosed(): boolean;
  /** Why writing failed; `undefined` when all went well, or the reader just had enough. */
  failure(): string | undefined;
  /** Writes and waits until the stream can take more. Never rejects. */
  write(text: string): Promise<void>;
}

/** Writes to a stream such as standard output. */
export function outputTo(stream: Writable): Output {
  let isClosed = false;
  let failure: string | undefined;
  stream.on('error', (error) => {
    isClosed = true;
    if (codeOf(error) !== 'EPIPE') failure = reasonOf(error);
  });
  return {
    isClosed: () => isClosed,
    failure: () => failure,
    write: (text) => {
      if (isClosed || text === '') return Promise.resolve();
      // An error goes to the listener above; here only the waiting ends.
      return new Promise((resolve) => stream.write(text, () => resolve()));
    },
  };
}
