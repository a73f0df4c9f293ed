import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  languageOfName,
  parseDocument,
  policySideOf,
  recognizeLanguage,
  type PolicyDocument,
} from '../core';
import { decode } from './decode';
import type { FoundFile } from './findFiles';
import { MAXIMUM_BYTES, MAXIMUM_LENGTH, TOO_LARGE } from './sizeLimit';
import { reasonOf } from './systemError';
import { storedTextOf, type TextEncoding } from './textEncoding';

/** What a file holds. */
export type PolicyFile =
  | {
      readonly kind: 'document';
      readonly document: PolicyDocument;
      readonly bytes: Buffer;
      readonly encoding: TextEncoding;
    }
  /** A file in another language, which nobody named. */
  | { readonly kind: 'unconcerned' }
  /** `reason` completes a sentence that starts with the file's name. */
  | { readonly kind: 'problem'; readonly reason: string };

/**
 * Reads and parses a file.
 *
 * @param codePage - For a file that no mark, declaration or pattern tells the encoding of.
 * @throws What goes wrong in decoding and parsing, such as a text that is longer than a string can be.
 */
export function readPolicyFile(found: FoundFile, codePage: string): PolicyFile {
  let bytes: Buffer;
  try {
    if (statSync(found.path).size > MAXIMUM_BYTES) return problem(TOO_LARGE);
    bytes = readFileSync(found.path);
  } catch (error) {
    return problem(`cannot be read: ${reasonOf(error)}`);
  }
  const decoded = decode(bytes, codePage);
  // A binary .xml file that nobody named is one more XML file that is not a preference file.
  const isOurs = found.isNamed || /\.reg$/i.test(found.path);
  if (decoded.kind === 'binary') return isOurs ? problem(decoded.reason) : UNCONCERNED;
  const language = recognizeLanguage(decoded.text, found.path);
  if (language && decoded.text.length > MAXIMUM_LENGTH) return problem(TOO_LARGE);
  const document =
    language &&
    parseDocument(
      language,
      decoded.text,
      storedTextOf(decoded.encoding),
      policySideOf(resolve(found.path)),
    );
  if (document === undefined) {
    // A script that a shell's pattern named, and that writes nothing we know of, is no problem.
    const isKnown = languageOfName(found.path) !== undefined;
    return found.isNamed && !isKnown ? problem(UNRECOGNIZED) : UNCONCERNED;
  }
  return { kind: 'document', document, bytes, encoding: decoded.encoding };
}

const UNCONCERNED: PolicyFile = { kind: 'unconcerned' };
const UNRECOGNIZED = 'is not a registry file or Group Policy Preferences XML; skipped';

function problem(reason: string): PolicyFile {
  return { kind: 'problem', reason };
}
