import type { Span } from '../text/span';
import { isBlank, isLineEnd } from './characters';

/** Whether a command begins its line and ends it, so that lines can take its place. */
export function isAlone(text: string, place: Span): boolean {
  let before = place.start - 1;
  while (before >= 0 && isBlank(text.charAt(before))) before--;
  let after = place.end;
  while (after < text.length && isBlank(text.charAt(after))) after++;
  const startsLine = before < 0 || isLineEnd(text.charAt(before));
  return startsLine && (after >= text.length || isLineEnd(text.charAt(after)));
}
