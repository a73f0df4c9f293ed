/** A snippet whose body is in VS Code's snippet syntax. */
export interface PolicySnippet {
  readonly prefix: string;
  readonly title: string;
  /** One sentence without a period: what it inserts. */
  readonly description: string;
  readonly body: string;
}
