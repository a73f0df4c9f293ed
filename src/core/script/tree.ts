import type { StatementTree } from '../statements/statementTree';
import type { Span } from '../text/span';

/** The languages of scripts that write the registry by commands. */
export type ScriptLanguage = 'powershell' | 'batch';

/** What a part of a command is known to be without running the script. */
export type ScriptConstant =
  | { readonly kind: 'text'; readonly text: string }
  /** An array of texts, which only PowerShell has. */
  | { readonly kind: 'list'; readonly texts: readonly string[] }
  /** A number without quotes, as written; only PowerShell tells it from a text. */
  | { readonly kind: 'number'; readonly text: string };

/** An argument of a command. */
export interface ScriptArgument {
  readonly span: Span;
  /** The name of a PowerShell parameter, without its hyphen; `undefined` for everything else. */
  readonly parameter: string | undefined;
  /** `undefined` where it depends on a variable or an expression. */
  readonly constant: ScriptConstant | undefined;
  /** Whether it is one string in quotes of one kind, and where it stands between them. */
  readonly quotedSpan: Span | undefined;
}

/** A command of a script whose name is written out. */
export interface ScriptCommand {
  /** From its name to the end of its last argument. */
  readonly span: Span;
  readonly name: string;
  readonly nameSpan: Span;
  readonly arguments: readonly ScriptArgument[];
  /** Whether there are arguments that cannot be seen, such as those of a splatted table. */
  readonly isOpen: boolean;
}

/** The registry commands of a script, in document order; everything else is left out. */
export interface ScriptTree extends StatementTree {
  readonly commands: readonly ScriptCommand[];
}
