/** The days between the first one of a FILETIME, in 1601, and 1970 ([MS-DTYP] 2.3.3). */
const DAYS_BEFORE_1970 = 134_774;
const STEPS_PER_SECOND = 10_000_000n;
const SECONDS_PER_DAY = 86_400;

/** Numbers outside these years are hardly ever meant as a time. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/**
 * The time that a 64-bit number stands for as a FILETIME, such as `2024-05-01 12:30:00 UTC`.
 * `undefined` when the year says that it is none.
 */
export function fileTime(value: bigint): string | undefined {
  const seconds = Number(value / STEPS_PER_SECOND);
  const { year, month, day } = dateOf(Math.floor(seconds / SECONDS_PER_DAY) - DAYS_BEFORE_1970);
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const rest = seconds % SECONDS_PER_DAY;
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  const date = [year, month, day].map(twoPlaces).join('-');
  return `${date} ${time.map(twoPlaces).join(':')} UTC`;
}

function twoPlaces(number: number): string {
  return String(number).padStart(2, '0');
}

const DAYS_PER_ERA = 146_097;

/**
 * The date of a day counted from 1970-01-01, in the Gregorian calendar. It repeats every 400 years;
 * counted from a first of March, the leap day is the last of its year.
 */
function dateOf(days: number): { year: number; month: number; day: number } {
  const sinceMarch0 = days + 719_468;
  const era = Math.floor(sinceMarch0 / DAYS_PER_ERA);
  const dayOfEra = sinceMarch0 - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const firstDay = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - firstDay;
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}
