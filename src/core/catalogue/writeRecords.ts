import facts from '../facts/onlineRecords.json';
import type { DnsRecord } from './catalogueTypes';
import { escapeFor } from './fillTemplate';

/** DNS records of one zone, with every placeholder filled in. */
export interface RecordSet {
  /** The zone without the dot at its end; the owners of the records are relative to it. */
  readonly zone: string;
  readonly records: readonly DnsRecord[];
  readonly priority: number;
  readonly weight: number;
}

/** The time to live of every record, in seconds (KB 2566790 has one hour). */
const TIME_TO_LIVE = String(facts.timeToLive);

/** The records of the online service, with the numbers that KB 2566790 gives. */
export function onlineRecords(zone: string): RecordSet {
  const { records, priority, weight } = facts;
  return { zone, records, priority, weight };
}

/**
 * Records of one's own servers: one for each name, so that the numbers decide nothing. A server that
 * has the name itself, as the Access Edge service often is `sip`, gets no alias: it would point to itself.
 */
export function ownRecords(zone: string, records: readonly DnsRecord[]): RecordSet {
  const withoutLoops = records.filter(({ type, owner, target }) => {
    return type !== 'CNAME' || `${owner}.${zone}`.toLowerCase() !== target.toLowerCase();
  });
  return { zone, records: withoutLoops, priority: 0, weight: 0 };
}

/**
 * The records as lines of a zone file (RFC 1035 5.1; for SRV the data is priority, weight, port and
 * target, RFC 2782). The owners are whole names, so that the lines mean the same below any `$ORIGIN`.
 *
 * @returns `undefined` when a name cannot stand in a zone file.
 */
export function zoneLines(set: RecordSet): readonly string[] | undefined {
  const escaped = escapedSet(set, 'dns-zone');
  if (escaped === undefined) return undefined;
  const { zone, records } = escaped;
  const width = Math.max(...records.map(({ owner }) => owner.length)) + zone.length + 3;
  return records.map((record) => {
    const name = `${record.owner}.${zone}.`.padEnd(width);
    const data = `${numbersOf(set, record)}${record.target}.`;
    return `${name}${TIME_TO_LIVE} IN ${record.type.padEnd(5)} ${data}`;
  });
}

/** The records as commands of the PowerShell module DnsServer, whose names are relative to the zone. */
export function dnsCmdlets(set: RecordSet): readonly string[] | undefined {
  const escaped = escapedSet(set, 'powershell');
  if (escaped === undefined) return undefined;
  const { zone, records, priority, weight } = escaped;
  const commands = records.map(({ owner, target, port }) =>
    port === undefined
      ? `Add-DnsServerResourceRecordCName -ZoneName $zone -Name '${owner}' -HostNameAlias '${target}.' -TimeToLive $timeToLive`
      : `Add-DnsServerResourceRecord -Srv -ZoneName $zone -Name '${owner}' -DomainName '${target}.' -Priority ${String(priority)} -Weight ${String(weight)} -Port ${String(port)} -TimeToLive $timeToLive`,
  );
  return [
    `$zone       = '${zone}'`,
    `$timeToLive = New-TimeSpan -Seconds ${TIME_TO_LIVE}`,
    ...commands,
  ];
}

/** The records as commands of `dnscmd` (`/recordadd zone node [ttl] type data`). */
export function dnscmdLines(set: RecordSet): readonly string[] | undefined {
  const escaped = escapedSet(set, 'bat');
  return escaped?.records.map((record) => {
    const data = `${record.type} ${numbersOf(set, record)}"${record.target}."`;
    return `dnscmd . /recordadd "${escaped.zone}" ${record.owner} ${TIME_TO_LIVE} ${data}`;
  });
}

function numbersOf({ priority, weight }: RecordSet, { port }: DnsRecord): string {
  return port === undefined ? '' : `${String(priority)} ${String(weight)} ${String(port)} `;
}

function escapedSet(
  set: RecordSet,
  language: 'dns-zone' | 'powershell' | 'bat',
): RecordSet | undefined {
  const escape = escapeFor(language);
  const zone = escape(set.zone);
  const records = set.records.map((record) => {
    const target = escape(record.target);
    return target === undefined ? undefined : { ...record, target };
  });
  if (zone === undefined || !records.every((record) => record !== undefined)) return undefined;
  return { ...set, zone, records };
}
