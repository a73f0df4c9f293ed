import facts from '../../facts/onlineRecords.json';
import type { ZoneRecord, ZoneTree, ZoneWord } from '../../zone/parseZone';

/** A record that a domain of Skype for Business Online has (KB 2566790). */
export interface OnlineRecord {
  readonly owner: string;
  readonly type: string;
  /** Without the dot at its end. */
  readonly target: string;
  readonly port?: number;
}

/** The four records that a domain of the online service had (KB 2566790). */
export const ONLINE_RECORDS: readonly OnlineRecord[] = facts.records;

/** A record of a zone that has the name and type of one of the four. */
export interface FoundRecord {
  readonly record: ZoneRecord;
  readonly known: OnlineRecord;
  /** The last word of the data; `undefined` when there is none. */
  readonly target: ZoneWord | undefined;
}

/** The records of a zone that are meant as one of the four, wherever they point. */
export function foundRecords(tree: ZoneTree): readonly FoundRecord[] {
  return tree.records.flatMap((record): readonly FoundRecord[] => {
    const owner = record.ownerName.toLowerCase();
    const known = ONLINE_RECORDS.find((each) => {
      return (
        each.type === record.type && (owner === each.owner || owner.startsWith(`${each.owner}.`))
      );
    });
    return known === undefined ? [] : [{ record, known, target: record.data.at(-1) }];
  });
}

/** Whether a record points to the online service, with or without the dot at its end. */
export function isOnline(target: string): boolean {
  return /\.online\.lync\.com\.?$/i.test(target);
}
