import type { Finding } from './finding';
import { moveFinding, placesOf } from './moveFinding';
import type { RegistrySetting } from './registry/registrySetting';
import { shiftSetting } from './registry/shiftSetting';
import type { SectionSilences } from './suppression/sectionSilences';
import { NO_SILENCES } from './suppression/sectionSilences';
import { shiftSpan, type Span } from './text/span';

/** What one look at a section of a `.reg` file gives. */
export interface SectionResult extends SectionSilences {
  /** In the order in which the rules reported them. */
  readonly findings: readonly Finding[];
  /** The settings that the rules asked for. */
  readonly settings: readonly RegistrySetting[];
}

/** The result of a section that nobody has anything to say of, shared by all of them. */
export const NOTHING_FOUND: SectionResult = { findings: [], settings: [], ...NO_SILENCES };

/** The same result, or the shared one where it holds nothing. */
export function sharedIfEmpty(result: SectionResult): SectionResult {
  const { findings, settings, silences, forNextKey } = result;
  const count = findings.length + settings.length + silences.length + forNextKey.length;
  return count === 0 ? NOTHING_FOUND : result;
}

/**
 * Whether the result moves along with its section: all its places lie in `home`, or in the header,
 * which ends at `headerEnd` and stays where it is. Of the place between the two nobody can tell.
 */
export function isMovable(result: SectionResult, home: Span, headerEnd: number): boolean {
  const isClear = ({ start, end }: Span): boolean => {
    if (end <= headerEnd) return start < home.start;
    return home.start <= start && end <= home.end;
  };
  return result.findings.every((finding) => placesOf(finding).every(isClear));
}

/** A movable result after `delta` characters were put in between the header and the section's home. */
export function shiftResult(
  result: SectionResult,
  delta: number,
  headerEnd: number,
): SectionResult {
  if (delta === 0 || result === NOTHING_FOUND) return result;
  const move = (place: Span): Span => {
    return place.end <= headerEnd ? place : shiftSpan(place, delta);
  };
  return {
    findings: result.findings.map((finding) => moveFinding(finding, move)),
    settings: result.settings.map((setting) => shiftSetting(setting, delta)),
    silences: result.silences.map(({ place, rules }) => {
      return { place: place && shiftSpan(place, delta), rules };
    }),
    forNextKey: result.forNextKey,
  };
}
