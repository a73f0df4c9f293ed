import type { Rule } from '../rule';
import { escapeReport, type EscapeProblems } from './escapeReports';
import { shownName } from './shownName';
import { WINE_READER } from './sources';

const CODES: EscapeProblems = {
  unknown: 'string-escape-unknown',
  newline: 'string-escape-newline',
  null: 'string-escape-null',
};

const rule: Rule = {
  meta: {
    id: 'reg-string-escape',
    languages: ['reg'],
    severity: 'error',
    title: 'A single backslash in a string',
    certainty: 'inferred',
    source: WINE_READER,
  },
  checkSection({ faultyLines }, { document, report }) {
    for (const line of faultyLines) {
      if (line.kind !== 'value' || line.data.kind !== 'string') continue;
      // An unescaped quote is told with all that is wrong in the string.
      if (line.problems.some(({ code }) => code === 'string-inner-quote')) continue;
      const found = escapeReport(
        document.text,
        line,
        line.data.contentSpan,
        shownName(line),
        CODES,
      );
      if (found !== undefined) report(found);
    }
  },
};

export default rule;
