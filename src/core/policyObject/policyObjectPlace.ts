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

/** The folders between an object and its preference files. */
const FOLDER_INSIDE = /^(.*)[\\/](?:machine|user)(?:[\\/]preferences(?:[\\/][^\\/]+)?)?$/is;

/** The file of a backup that lists the extensions. */
const BACKUP_FILE = /^(.*)[\\/]backup\.xml$/is;

/** Whether a file has the name of the one that tells what a backup holds. */
export function isBackupFile(path: string): boolean {
  return BACKUP_FILE.test(path);
}

/**
 * The object whose knowledge is old when a file or a folder changes or goes: one of its preference
 * files, a folder that holds some of them, or the `Backup.xml` beside it.
 *
 * @returns The object's folder, perhaps in other letter case than it has; `undefined` for all else.
 */
export function folderOfChanged(path: string): string | undefined {
  const [, backupFolder] = BACKUP_FILE.exec(path) ?? [];
  if (backupFolder !== undefined) return `${backupFolder}/DomainSysvol/GPO`;
  return policyObjectPlace(path)?.folder ?? FOLDER_INSIDE.exec(path)?.[1];
}
