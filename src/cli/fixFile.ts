import { readFileSync } from 'node:fs';
import { lintDocument, type LintOptions, type PolicyDocument } from '../core';
import { checkedFile, type FileOutcome } from './checkedFile';
import { encode } from './decode';
import { fixText, MAXIMUM_PASSES } from './fixText';
import { replaceFile } from './replaceFile';
import { reasonOf } from './systemError';
import type { TextEncoding } from './textEncoding';

/** A file as it lies on the disk. */
export interface StoredFile {
  readonly path: string;
  /** The name for people, see `displayPath`. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly encoding: TextEncoding;
}

/**
 * Applies the safe fixes to a file and writes it back, if anything changed: in its encoding, or in
 * the one that a fix asks for. What cannot be written is a problem, and the findings are then those
 * of the file as it is.
 *
 * @throws RangeError when the edits of one fix overlap; the file is unchanged.
 */
export async function fixFile(
  stored: StoredFile,
  document: PolicyDocument,
  lint: LintOptions,
): Promise<FileOutcome> {
  const { name, encoding } = stored;
  const problems: string[] = [];
  const fixed = fixText(document, lint, (text) => encode(text, encoding) !== undefined);
  if (fixed.hasUnwritable) {
    problems.push(`'${name}': a fix has characters that ${encoding.name} cannot hold; not applied`);
  }
  if (fixed.isUnfinished) {
    problems.push(`'${name}' is not fixed completely after ${MAXIMUM_PASSES} rounds of fixes`);
  }
  if (fixed.document.text !== document.text || fixed.newEncoding !== undefined) {
    const newEncoding =
      fixed.newEncoding === undefined ? encoding : { name: fixed.newEncoding, hasBom: true };
    const failure = await writeBack(stored, document.text, fixed.document.text, newEncoding);
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
  { path, bytes, encoding }: StoredFile,
  oldText: string,
  newText: string,
  newEncoding: TextEncoding,
): Promise<string | undefined> {
  // Bytes that mean nothing in the encoding were read as replacement characters; writing those
  // would destroy what is in places that no fix is about.
  if (!encode(oldText, encoding)?.equals(bytes))
    return `it has bytes that are not ${encoding.name}`;
  const newBytes = encode(newText, newEncoding);
  if (newBytes === undefined) return `${newEncoding.name} cannot hold the result`;
  try {
    if (!readFileSync(path).equals(bytes)) return 'it was changed in the meantime';
    await replaceFile(path, newBytes);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
