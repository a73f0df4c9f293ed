import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { FolderReader } from '../core';
import { decode } from './decode';
import { MAXIMUM_BYTES, MAXIMUM_LENGTH } from './sizeLimit';

/**
 * Reads what lies around a preference file. What cannot be read is as if it were not there: a file
 * that is to be checked is read once more, and its problem told then.
 *
 * @param codePage - For files that no mark, declaration or pattern tells the encoding of.
 */
export function policyFolders(codePage: string): FolderReader {
  return {
    list: (folder) => Promise.resolve(namesIn(folder)),
    read: (file) => Promise.resolve(textOf(file, codePage)),
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOf(file: string, codePage: string): string | undefined {
  try {
    if (statSync(file).size > MAXIMUM_BYTES) return undefined;
    const decoded = decode(readFileSync(file), codePage);
    const isText = decoded.kind === 'text' && decoded.text.length <= MAXIMUM_LENGTH;
    return isText ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}
