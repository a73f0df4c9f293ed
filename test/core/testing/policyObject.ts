import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PolicyObjectView } from '../../../src/core';
import {
  readPolicyObject,
  type PolicyObjectText,
} from '../../../src/core/policyObject/readPolicyObject';

/**
 * The policy around a checked text, from its other files by their paths: preference files, and a
 * `Backup.xml`. The checked file itself is at a path that none of them has.
 */
export function policyObjectOf(files: readonly PolicyObjectText[]): PolicyObjectView {
  const isBackup = ({ path: file }: PolicyObjectText): boolean => file === 'Backup.xml';
  return {
    object: readPolicyObject(
      files.filter((file) => !isBackup(file)),
      files.find(isBackup),
    ),
    path: 'Machine\\Preferences\\Checked\\Checked.xml',
  };
}

/** The policy around a sample: what is in the folder beside `name.xml` or `name.machine.xml`, `name.policy`. */
export function policyObjectBeside(sample: string): PolicyObjectView | undefined {
  const folder = sample.replace(/(?:\.(?:machine|user))?\.xml$/, '.policy');
  if (folder === sample || !existsSync(folder)) return undefined;
  const names = readdirSync(folder, { recursive: true }).map(String);
  return policyObjectOf(
    names
      .filter((name) => name.endsWith('.xml'))
      .map((name) => ({
        path: name.replaceAll(path.sep, '\\'),
        text: readFileSync(path.join(folder, name), 'utf8'),
      })),
  );
}
