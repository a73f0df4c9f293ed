import { readFile, stat } from 'node:fs/promises';
import { lintDocument, parseDocument, recognizeLanguage, type LintOptions } from '../core';
import { checkedFile, type FileOutcome } from './checkedFile';
import { decode } from './decode';
import { displayPath } from './displayPath';
import type { FoundFile } from './findFiles';
import { fixFile } from './fixFile';
import { MAXIMUM_BYTES, MAXIMUM_LENGTH, TOO_LARGE } from './sizeLimit';
import { reasonOf } from './systemError';

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
  const problem = (sentence: string): FileOutcome => {
    return { checked: undefined, problems: [`'${name}' ${sentence}`] };
  };
  let bytes: Buffer;
  try {
    if ((await stat(found.path)).size > MAXIMUM_BYTES) return problem(TOO_LARGE);
    bytes = await readFile(found.path);
  } catch (error) {
    return problem(`cannot be read: ${reasonOf(error)}`);
  }
  try {
    const decoded = decode(bytes, options.codePage);
    // A binary .xml file that nobody named is one more XML file that is not a preference file.
    const isOurs = found.isNamed || /\.reg$/i.test(found.path);
    if (decoded.kind === 'binary') return isOurs ? problem(decoded.reason) : UNCONCERNED;
    const language = recognizeLanguage(decoded.text, found.path);
    if (language && decoded.text.length > MAXIMUM_LENGTH) return problem(TOO_LARGE);
    const document = language && parseDocument(language, decoded.text);
    if (document === undefined) return found.isNamed ? problem(UNRECOGNIZED) : UNCONCERNED;
    if (options.fix) {
      const stored = { path: found.path, name, bytes, encoding: decoded.encoding };
      return await fixFile(stored, document, lint);
    }
    const findings = lintDocument(document, lint) ?? [];
    return { checked: checkedFile(name, document, findings, 0), problems: [] };
  } catch (error) {
    return problem(`cannot be checked: ${reasonOf(error)}`);
  }
}

const UNCONCERNED: FileOutcome = { checked: undefined, problems: [] };
const UNRECOGNIZED = 'is not a registry file or Group Policy Preferences XML; skipped';
