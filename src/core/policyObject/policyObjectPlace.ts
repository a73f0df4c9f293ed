/** Where a preference file lies in its Group Policy Object. */
export interface PolicyObjectPlace {
  /** The object's folder: `{GUID}` in SYSVOL, `{GUID}\DomainSysvol\GPO` in a backup. No slash at its end. */
  readonly folder: string;
  /** The file, from that folder on, with backslashes. */
  readonly path: string;
  /** The folder in which a `Backup.xml` is to be expected; `undefined` outside of a backup. */
  readonly backupFolder: string | undefined;
}

/** [MS-GPPREF] 2.2.1.1: the files lie in a folder for each type, below the folder of the half. */
const PREFERENCE_FILE =
  /^(.*)[\\/]((?:machine|user)[\\/]preferences[\\/][^\\/]+[\\/][^\\/]+\.xml)$/is;

/** Where backups of the console have the files of the object, seen in all real ones. */
const IN_BACKUP = /^(.*)[\\/]domainsysvol[\\/]gpo$/is;

/**
 * Tells by the folders of a path which Group Policy Object a file belongs to. Letter case and the kind
 * of slash do not matter.
 *
 * @returns `undefined` for a file that does not lie where the files of an object lie.
 */
export function policyObjectPlace(path: string): PolicyObjectPlace | undefined {
  const [, folder, file] = PREFERENCE_FILE.exec(path) ?? [];
  if (folder === undefined || file === undefined) return undefined;
  const backupFolder = IN_BACKUP.exec(folder)?.[1];
  return { folder, path: file.replaceAll('/', '\\'), backupFolder };
}

/**
 * Whether a file that changed can change what is known of the object in `folder`: it is one of its
 * preference files or the `Backup.xml` beside it.
 */
export function belongsToPolicyObject(path: string, folder: string): boolean {
  if (policyObjectPlace(path)?.folder === folder) return true;
  const backupFolder = IN_BACKUP.exec(folder)?.[1];
  if (backupFolder === undefined || !path.startsWith(backupFolder)) return false;
  return /^[\\/]backup\.xml$/i.test(path.slice(backupFolder.length));
}
