import path from 'node:path';

/**
 * How reports name a file: relative to `cwd` when it lies below it, else absolute; always with
 * forward slashes, so that reports of different systems are alike.
 *
 * @param file - An absolute path.
 */
export function displayPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const isBelow =
    relative !== '' &&
    relative !== '..' &&
    !relative.startsWith(`..${path.sep}`) &&
    !path.isAbsolute(relative);
  return (isBelow ? relative : file).replaceAll(path.sep, '/');
}
