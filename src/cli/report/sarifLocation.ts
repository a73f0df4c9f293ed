import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation } from 'sarif';

/** The name by which consumers of SARIF know the root of the checked files. */
export const SOURCE_ROOT = '%SRCROOT%';

/**
 * The URI of a file: relative to the source root where the name is relative, else absolute.
 *
 * @param file - A name as `displayPath` gives it.
 */
export function artifactLocation(file: string): ArtifactLocation {
  const wellFormed = file.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (path.isAbsolute(wellFormed)) return { uri: pathToFileURL(wellFormed).href };
  // Each part on its own: a colon in the first one would else be read as the end of a scheme.
  const uri = wellFormed.split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: SOURCE_ROOT };
}

/** The URI of a folder as SARIF wants it for a base, with a slash at its end. */
export function folderUri(folder: string): string {
  return pathToFileURL(folder + path.sep).href;
}
