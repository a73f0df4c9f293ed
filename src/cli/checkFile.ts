import { lintDocument, type LintOptions } from '../core';
import { checkedFile, type FileOutcome } from './checkedFile';
import { displayPath } from './displayPath';
import type { FoundFile } from './findFiles';
import { fixFile } from './fixFile';
import { readPolicyFile } from './readPolicyFile';
import { reasonOf } from './systemError';

/** What `gpolint` was asked for, as far as it is the same for every file. */
export interface CheckOptions {
  readonly cwd: string;
  /** For files that no mark, declaration or pattern tells the encoding of. */
  readonly codePage: string;
  readonly fix: boolean;
}

/**
 * Reads a file, checks it and, when asked to, applies the safe fixes. Whatever goes wrong, also an
 * exception of a rule, becomes a problem of this file alone.
 */
export async function checkFile(
  found: FoundFile,
  options: CheckOptions,
  lint: LintOptions,
): Promise<FileOutcome> {
  const name = displayPath(found.path, options.cwd);
  const problem = (reason: string): FileOutcome => {
    return { checked: undefined, problems: [`'${name}' ${reason}`] };
  };
  try {
    const file = readPolicyFile(found, options.codePage);
    if (file.kind === 'unconcerned') return { checked: undefined, problems: [] };
    if (file.kind === 'problem') return problem(file.reason);
    const { document, bytes, encoding } = file;
    if (options.fix) {
      return await fixFile({ path: found.path, name, bytes, encoding }, document, lint);
    }
    const findings = lintDocument(document, lint) ?? [];
    return { checked: checkedFile(name, document, findings, 0), problems: [] };
  } catch (error) {
    return problem(`cannot be checked: ${reasonOf(error)}`);
  }
}
