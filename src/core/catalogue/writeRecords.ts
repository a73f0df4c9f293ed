import facts from '../facts/onlineRecords.json';
import { escapeFor } from './fillTemplate';

interface OnlineRecord {
  readonly owner: string;
  readonly type: string;
  readonly target: string;
  readonly port?: number;
}

const RECORDS: readonly OnlineRecord[] = facts.records;
const NUMBERS = `${String(facts.priority)} ${String(facts.weight)}`;

/**
 * The records as lines of a zone file (RFC 1035 5.1; for SRV the data is priority, weight, port and
 * target, RFC 2782). The owners are whole names, so that the lines mean the same below any `$ORIGIN`.
 *
 * @returns `undefined` when the domain cannot stand in a zone file.
 */
export function zoneLines(domain: string): readonly string[] | undefined {
  const zone = escapeFor('dns-zone')(domain);
  if (zone === undefined) return undefined;
  const width = Math.max(...RECORDS.map(({ owner }) => owner.length)) + zone.length + 3;
  return RECORDS.map(({ owner, type, target, port }) => {
    const numbers = port === undefined ? '' : `${NUMBERS} ${String(port)} `;
    const name = `${owner}.${zone}.`.padEnd(width);
    return `${name}${String(facts.timeToLive)} IN ${type.padEnd(5)} ${numbers}${target}.`;
  });
}

/** The records as commands of the PowerShell module DnsServer, whose names are relative to the zone. */
export function dnsCmdlets(domain: string): readonly string[] | undefined {
  const zone = escapeFor('powershell')(domain);
  if (zone === undefined) return undefined;
  const commands = RECORDS.map(({ owner, target, port }) =>
    port === undefined
      ? `Add-DnsServerResourceRecordCName -ZoneName $zone -Name '${owner}' -HostNameAlias '${target}.' -TimeToLive $timeToLive`
      : `Add-DnsServerResourceRecord -Srv -ZoneName $zone -Name '${owner}' -DomainName '${target}.' -Priority ${String(facts.priority)} -Weight ${String(facts.weight)} -Port ${String(port)} -TimeToLive $timeToLive`,
  );
  return [
    `$zone       = '${zone}'`,
    `$timeToLive = New-TimeSpan -Seconds ${String(facts.timeToLive)}`,
    ...commands,
  ];
}

/** The records as commands of `dnscmd` (`/recordadd zone node [ttl] type data`). */
export function dnscmdLines(domain: string): readonly string[] | undefined {
  const zone = escapeFor('bat')(domain);
  if (zone === undefined) return undefined;
  return RECORDS.map(({ owner, type, target, port }) => {
    const numbers = port === undefined ? '' : `${NUMBERS} ${String(port)} `;
    const data = `${type} ${numbers}${target}.`;
    return `dnscmd . /recordadd "${zone}" ${owner} ${String(facts.timeToLive)} ${data}`;
  });
}
