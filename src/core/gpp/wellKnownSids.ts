import facts from '../facts/wellKnownSids.json';

/** An account or a group that has the same SID, or the same end of one, on every Windows. */
export interface WellKnownSid {
  /** A star stands for the three numbers of a domain or a computer. */
  readonly sid: string;
  /** As an English Windows shows it. */
  readonly name: string;
  readonly description: string;
  /** Where it was read. */
  readonly source: string;
}

/** The well-known SIDs of [MS-DTYP] 2.4.2.4 that stand for accounts or groups. */
const WELL_KNOWN_SIDS = facts as readonly WellKnownSid[];

const BY_SID = new Map(WELL_KNOWN_SIDS.map((each) => [each.sid, each]));

/** The numbers between `S-1-5-21` and the last one, which are those of a domain or a computer. */
const DOMAIN = /^S-1-5-21-\d+-\d+-\d+-(\d+)$/;

/**
 * The account behind a SID in its text form ([MS-DTYP] 2.4.2.1).
 *
 * @returns `undefined` for a SID that is not well-known, and for any other text.
 */
export function wellKnownSid(text: string): WellKnownSid | undefined {
  const sid = text.toUpperCase();
  const relative = DOMAIN.exec(sid)?.[1];
  return (
    BY_SID.get(sid) ?? (relative === undefined ? undefined : BY_SID.get(`S-1-5-21-*-${relative}`))
  );
}
