/**
 * What the core cannot make itself because it has no clock and no randomness. The adapters pass the
 * real ones in, tests pass fixed ones.
 */
export interface Surroundings {
  /** A new GUID each time, upper-case and in braces, as the console writes `uid`. */
  newGuid(): string;
  /** The time now in UTC as `YYYY-MM-DD HH:MM:SS`, as the console writes `changed`. */
  timestamp(): string;
}
