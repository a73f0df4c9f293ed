import type { PolicyObject, PolicyObjectView } from './policyObject';
import { folderOfChanged, policyObjectPlace, type PolicyObjectPlace } from './policyObjectPlace';
import { readPolicyObject, type PolicyObjectText } from './readPolicyObject';

/** What an adapter does to find the files of a Group Policy Object. Neither function ever rejects. */
export interface FolderReader {
  /** The names of what is in a folder; none where it is no folder or cannot be listed. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** The text of a file; `undefined` where it cannot be read, is too large or holds no text. */
  readonly read: (file: string) => Promise<string | undefined>;
}

/** The Group Policy Objects around the files that are checked. */
export interface PolicyObjects {
  /** The object that a file lies in, by its path; `undefined` for a file that lies in none. */
  readonly of: (path: string) => Promise<PolicyObjectView | undefined>;
  /**
   * Forgets the object that a file or a folder belongs to, because that changed.
   *
   * @returns The folder of the object in each letter case in which it was ever asked for; none for
   * what belongs to no such object.
   */
  readonly forget: (changed: string) => readonly string[];
}

/** So many objects are kept; whoever checks the files in order of their folders needs one. */
const MOST_OBJECTS = 32;

/** Reads each object once, until it is forgotten or many others were asked for. */
export function createPolicyObjects(reader: FolderReader): PolicyObjects {
  const known = new Map<string, Promise<PolicyObject>>();
  // What was told of an object may be on the screen still when the object itself is no longer kept.
  const asked = new Map<string, Set<string>>();
  return {
    async of(path) {
      const place = policyObjectPlace(path);
      if (place === undefined) return undefined;
      const sameFolder = asked.get(folded(place.folder)) ?? new Set();
      asked.set(folded(place.folder), sameFolder.add(place.folder));
      const object = known.get(place.folder) ?? gather(place, reader);
      known.delete(place.folder);
      known.set(place.folder, object);
      const [oldest] = known.keys();
      if (known.size > MOST_OBJECTS && oldest !== undefined) known.delete(oldest);
      return { object: await object, path: place.path };
    },
    forget(changed) {
      const folder = folderOfChanged(changed);
      const folders = folder === undefined ? [] : [...(asked.get(folded(folder)) ?? [])];
      for (const each of folders) known.delete(each);
      return folders;
    },
  };
}

/** Windows reports changes of a file in another letter case than the one in which it was opened. */
function folded(folder: string): string {
  return folder.replaceAll('\\', '/').toLowerCase();
}

/** Folders are found by listing, since copies of SYSVOL have them in any letter case. */
async function gather(place: PolicyObjectPlace, reader: FolderReader): Promise<PolicyObject> {
  const { folder, backupFolder } = place;
  const below = async (paths: readonly string[], name: RegExp): Promise<readonly string[]> => {
    const lists = await Promise.all(
      paths.map(async (path) => {
        const names = await reader.list(`${folder}/${path}`);
        return names.filter((each) => name.test(each)).map((each) => `${path}/${each}`);
      }),
    );
    return lists.flat().sort();
  };
  const top = await reader.list(folder);
  const halves = top.filter((name) => /^(?:machine|user)$/i.test(name));
  const types = await below(await below(halves, /^preferences$/i), /./);
  const paths = await below(types, /\.xml$/i);
  const files: PolicyObjectText[] = [];
  for (const path of paths) {
    const text = await reader.read(`${folder}/${path}`);
    if (text !== undefined) files.push({ path: path.replaceAll('/', '\\'), text });
  }
  return readPolicyObject(files, await findBackup(backupFolder, reader));
}

async function findBackup(
  folder: string | undefined,
  reader: FolderReader,
): Promise<PolicyObjectText | undefined> {
  if (folder === undefined) return undefined;
  const name = (await reader.list(folder)).find((each) => /^backup\.xml$/i.test(each));
  if (name === undefined) return undefined;
  const path = `${folder}/${name}`;
  const text = await reader.read(path);
  return text === undefined ? undefined : { path, text };
}
