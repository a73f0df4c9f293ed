/** The half of a policy that a preference file belongs to ([MS-GPPREF] 2.2.1.1). */
export type PolicySide = 'machine' | 'user';

/**
 * Tells the half by the folders of a path: in SYSVOL and in a backup the files lie below
 * `Machine\\Preferences` or `User\\Preferences`. Letter case and the kind of slash do not matter.
 *
 * @returns `undefined` for a file that lies elsewhere, such as one that was exported by itself.
 */
export function policySideOf(path: string): PolicySide | undefined {
  const side = /(?:^|[\\/])(machine|user)[\\/]preferences[\\/]/i.exec(path)?.[1];
  return side === undefined ? undefined : side.toLowerCase() === 'machine' ? 'machine' : 'user';
}
