import { readdir, readFile, stat } from 'node:fs/promises';
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
    list: (folder) => readdir(folder).catch(() => []),
    read: async (file) => {
      try {
        const { size } = await stat(file);
        if (size > MAXIMUM_BYTES) return undefined;
        const decoded = decode(await readFile(file), codePage);
        const isText = decoded.kind === 'text' && decoded.text.length <= MAXIMUM_LENGTH;
        return isText ? decoded.text : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
