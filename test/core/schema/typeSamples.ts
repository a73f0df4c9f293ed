import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { REGISTRY_SAMPLES } from '../gpp/samples';

const FOLDER = path.resolve('test/core/schema/samples');

/**
 * Preference files of all types but registry settings, by folder and root element, such as
 * `console/Drives`. Those in `console` have every attribute, and every value of one that has few,
 * that was seen in real files; those in `specification` have the elements and attributes of the
 * examples in [MS-GPPREF] 4.2. All text in them is invented.
 */
export const TYPE_SAMPLES: Readonly<Record<string, string>> = Object.fromEntries(
  ['console', 'specification'].flatMap((folder) =>
    readdirSync(path.join(FOLDER, folder)).map((file) => [
      `${folder}/${path.basename(file, '.xml')}`,
      readFileSync(path.join(FOLDER, folder, file), 'utf8'),
    ]),
  ),
);

/** The samples of all types, by name. */
export const ALL_SAMPLES: Readonly<Record<string, string>> = {
  ...REGISTRY_SAMPLES,
  ...TYPE_SAMPLES,
};

/** A sample by its name; fails where there is none. */
export function typeSample(name: string): string {
  const text = TYPE_SAMPLES[name];
  if (text === undefined) throw new Error(`There is no sample ${name}`);
  return text;
}
