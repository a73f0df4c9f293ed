import type { Surroundings } from '../surroundings';

/** A snippet whose body is in VS Code's snippet syntax. */
export interface PolicySnippet {
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

export declare function preferenceSnippets(surroundings: Surroundings): readonly PolicySnippet[];
