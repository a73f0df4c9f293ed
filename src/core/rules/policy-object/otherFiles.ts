import { onceFor } from '../../onceFor';
import type {
  PlacedId,
  PolicyObject,
  PolicyObjectFile,
  PolicyObjectView,
} from '../../policyObject/policyObject';
import type { XmlAttribute } from '../../xml/tree';

/** An item of another file that has the same id. */
export interface IdInOtherFile {
  readonly attribute: XmlAttribute;
  readonly itemName: string;
  /** From the folder of the Group Policy Object on. */
  readonly path: string;
}

type IdsByFile = ReadonlyMap<string, readonly (PlacedId & { readonly path: string })[]>;

const UIDS = onceFor((object: PolicyObject) => byId(object, ({ uids }) => uids));
const RUN_ONCE_IDS = onceFor((object: PolicyObject) => byId(object, (file) => file.runOnceIds));

/** Those of the `uid` attributes whose value an item of another file has as well. */
export function uidsOfOtherFiles(
  attributes: readonly XmlAttribute[],
  view: PolicyObjectView,
): readonly IdInOtherFile[] {
  return inOtherFiles(attributes, UIDS(view.object), view.path);
}

/** Those of the `id` attributes of `FilterRunOnce` whose value one in another file has as well. */
export function runOnceIdsOfOtherFiles(
  attributes: readonly XmlAttribute[],
  view: PolicyObjectView,
): readonly IdInOtherFile[] {
  return inOtherFiles(attributes, RUN_ONCE_IDS(view.object), view.path);
}

function byId(
  { files }: PolicyObject,
  idsOf: (file: PolicyObjectFile) => readonly PlacedId[],
): IdsByFile {
  const all = new Map<string, (PlacedId & { readonly path: string })[]>();
  for (const file of files) {
    for (const placed of idsOf(file)) {
      const same = all.get(placed.id);
      if (same === undefined) all.set(placed.id, [{ ...placed, path: file.path }]);
      // The places after the first of each file say nothing new.
      else if (same.at(-1)?.path !== file.path) same.push({ ...placed, path: file.path });
    }
  }
  return all;
}

function inOtherFiles(
  attributes: readonly XmlAttribute[],
  known: IdsByFile,
  path: string,
): readonly IdInOtherFile[] {
  const own = path.toLowerCase();
  return attributes.flatMap((attribute) => {
    const places = known.get(attribute.value.toUpperCase());
    const other = places?.find((place) => place.path.toLowerCase() !== own);
    return other === undefined ? [] : [{ attribute, itemName: other.itemName, path: other.path }];
  });
}
