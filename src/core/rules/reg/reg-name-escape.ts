import { textOf } from '../../text/span';
import type { Rule } from '../rule';
import { escapeReport, type EscapeProblems } from './escapeReports';
import { shorten } from './shownName';
import { WINE_READER } from './sources';

const CODES: EscapeProblems = {
  unknown: 'name-escape-unknown',
  newline: 'name-escape-newline',
  null: 'name-escape-null',
};

const rule: Rule = {
  meta: {
    id: 'reg-name-escape',
    languages: ['reg'],
    severity: 'error',
    title: 'A single backslash in a value name',
    certainty: 'inferred',
    source: WINE_READER,
  },
  checkSection({ faultyLines }, { document, report }) {
    for (const line of faultyLines) {
      if (line.kind !== 'value') continue;
      const content = { start: line.nameSpan.start + 1, end: line.nameSpan.end - 1 };
      const found = escapeReport(
        document.text,
        line,
        content,
        shorten(textOf(document.text, content)),
        CODES,
      );
      if (found !== undefined) report(found);
    }
  },
};

export default rule;
