import type { PolicySide } from '../gpp/policySide';
import type { Span } from '../text/span';

/** What is known of the Group Policy Object around a preference file, for rules that compare its files. */
export interface PolicyObject {
  /** Its preference files, in the order of their paths. */
  readonly files: readonly PolicyObjectFile[];
  /** Its backup; `undefined` where it lies in none, or where `Backup.xml` cannot be understood. */
  readonly backup: PolicyBackup | undefined;
}

/** A preference file of a Group Policy Object. */
export interface PolicyObjectFile {
  /** From the object's folder on, with backslashes, in the letter case of the disk. */
  readonly path: string;
  readonly uids: readonly PlacedId[];
  /** The ids of its `FilterRunOnce` conditions. */
  readonly runOnceIds: readonly PlacedId[];
}

/** An id and the item or collection that has it. */
export interface PlacedId {
  /** In upper case, because letter case does not count in a GUID. */
  readonly id: string;
  /** The name of the item, or of its element where it has none. */
  readonly itemName: string;
}

/** A `Backup.xml`, with what it says of client-side extensions. */
export interface PolicyBackup {
  /** As the adapter knows the file. */
  readonly path: string;
  readonly text: string;
  /** `undefined` for a half without a list that can be read. */
  readonly extensions: Readonly<Record<PolicySide, ListedExtensions | undefined>>;
}

/** The extensions of one half of a policy, which an import writes into the directory. */
export interface ListedExtensions {
  /**
   * The brackets in their order: in each the client-side extension, and behind it the extensions of
   * the console that edit its settings ([MS-GPOL] 1.8), in braces.
   */
  readonly brackets: readonly (readonly string[])[];
  /** Where a new list goes, as offsets into the text of the backup, and what has to stand around it. */
  readonly place: Span;
  readonly before: string;
  readonly after: string;
}

/** A Group Policy Object, and which of its files is looked at. */
export interface PolicyObjectView {
  readonly object: PolicyObject;
  /** The path of the file, as in `PolicyObjectFile`. */
  readonly path: string;
}
