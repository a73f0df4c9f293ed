import type { Finding } from '../finding';
import type { Span } from '../text/span';

/** What a suppression comment silences. */
export interface Silence {
  /** Findings that start in here are silenced; `undefined` for the whole document. */
  readonly place: Span | undefined;
  /** The ids of the silenced rules; every rule when empty. */
  readonly rules: readonly string[];
}

/** Stands for every rule, which no id does. */
const EVERY_RULE = '';

/**
 * Says of each finding whether it is silenced. Takes time for each finding that grows with the
 * logarithm of the number of silences, so that many of both can be in one document.
 */
export function silencer(silences: readonly Silence[]): (finding: Finding) => boolean {
  if (silences.length === 0) return () => false;
  const everywhere = new Set<string>();
  const places = new Map<string, Span[]>();
  for (const { place, rules } of silences) {
    for (const rule of rules.length === 0 ? [EVERY_RULE] : rules) {
      if (place === undefined) everywhere.add(rule);
      else places.set(rule, withPlace(places.get(rule), place));
    }
  }
  const joined = new Map([...places].map(([rule, spans]) => [rule, joinSpans(spans)]));
  const isSilenced = (rule: string, offset: number): boolean => {
    return everywhere.has(rule) || covers(joined.get(rule), offset);
  };
  return ({ rule, span }) => {
    return isSilenced(rule, span.start) || isSilenced(EVERY_RULE, span.start);
  };
}

function withPlace(places: Span[] | undefined, place: Span): Span[] {
  if (places === undefined) return [place];
  places.push(place);
  return places;
}

/** The same places in order, those that overlap made one. */
function joinSpans(places: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && place.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
    } else joined.push(place);
  }
  return joined;
}

function covers(places: readonly Span[] | undefined, offset: number): boolean {
  if (places === undefined) return false;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  return place !== undefined && place.start <= offset;
}
