import { readFile, stat } from 'node:fs/promises';
import {
  lintDocument,
  parseDocument,
  recognizeLanguage,
  type LintOptions,
  type PolicyDocument,
} from '../core';
import type { CheckedFile, FileOutcome } from './checkedFile';
import { decode, encode } from './decode';
import { displayPath } from './displayPath';
import type { FoundFile } from './findFiles';
import { fixText, MAXIMUM_PASSES } from './fixText';
import { replaceFile } from './replaceFile';
import { MAXIMUM_BYTES, MAXIMUM_LENGTH, TOO_LARGE } from './sizeLimit';
import { reasonOf } from './systemError';
import type { TextEncoding } from './textEncoding';

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
    if (options.fix)
      return await fixFile(found.path, name, bytes, document, decoded.encoding, lint);
    const findings = lintDocument(document, lint) ?? [];
    return { checked: checkedFile(name, document, findings, 0), problems: [] };
  } catch (error) {
    return problem(`cannot be checked: ${reasonOf(error)}`);
  }
}

const UNCONCERNED: FileOutcome = { checked: undefined, problems: [] };
const UNRECOGNIZED = 'is not a registry file or Group Policy Preferences XML; skipped';

function checkedFile(
  file: string,
  { language, text }: PolicyDocument,
  findings: CheckedFile['findings'],
  fixedCount: number,
): CheckedFile {
  return { file, language, text, findings, fixedCount };
}

async function fixFile(
  file: string,
  name: string,
  bytes: Buffer,
  document: PolicyDocument,
  encoding: TextEncoding,
  lint: LintOptions,
): Promise<FileOutcome> {
  const problems: string[] = [];
  const fixed = fixText(document, lint, (text) => encode(text, encoding) !== undefined);
  if (fixed.hasUnwritable) {
    problems.push(`'${name}': a fix has characters that ${encoding.name} cannot hold; not applied`);
  }
  if (fixed.isUnfinished) {
    problems.push(`'${name}' is not fixed completely after ${MAXIMUM_PASSES} rounds of fixes`);
  }
  if (fixed.document.text !== document.text) {
    const failure = await writeBack(file, bytes, document.text, fixed.document.text, encoding);
    if (failure !== undefined) {
      const findings = lintDocument(document, lint) ?? [];
      problems.push(`'${name}' is not fixed: ${failure}`);
      return { checked: checkedFile(name, document, findings, 0), problems };
    }
  }
  return { checked: checkedFile(name, fixed.document, fixed.findings, fixed.fixedCount), problems };
}

/** Writes the new text; gives the reason when that is not possible and the file is unchanged. */
async function writeBack(
  file: string,
  bytes: Buffer,
  oldText: string,
  newText: string,
  encoding: TextEncoding,
): Promise<string | undefined> {
  // Bytes that mean nothing in the encoding were read as replacement characters; writing those
  // would destroy what is in places that no fix is about.
  if (!encode(oldText, encoding)?.equals(bytes))
    return `it has bytes that are not ${encoding.name}`;
  const newBytes = encode(newText, encoding);
  if (newBytes === undefined) return `${encoding.name} cannot hold the result`;
  try {
    await replaceFile(file, newBytes);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
