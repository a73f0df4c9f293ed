import { message } from '../../message';
import { insertAt } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import { choiceFix } from '../editFix';
import { quoteList } from '../quoteList';
import type { Rule } from '../rule';
import { foundRecords, isOnline, ONLINE_RECORDS, type OnlineRecord } from './onlineRecords';

const FEDERATION = '_sipfederationtls._tcp';

const rule: Rule = {
  meta: {
    id: 'zone-records-missing',
    languages: ['zone'],
    severity: 'information',
    title: 'Not all four records of the online service are in the zone',
    certainty: 'documented',
    source: 'KB 2566790',
  },
  check({ document, report }) {
    if (document.language !== 'zone') return;
    const found = foundRecords(document.tree);
    const online = found.filter(({ target }) => target !== undefined && isOnline(target.text));
    const last = online.at(-1);
    // Whoever has the record for federation alone has taken those for signing in out on purpose.
    if (last === undefined || online.every(({ known }) => known.owner === FEDERATION)) return;
    const missing = ONLINE_RECORDS.filter((known) => !found.some((each) => each.known === known));
    if (missing.length === 0) return;
    const ending = lineEndingOf(document.text);
    const lines = missing.map((each) => `${ending}${lineOf(each)}`).join('');
    report({
      span: last.record.span,
      message: message('The online service had four records, and {missing} is not in this file', {
        missing: quoteList(missing.map(({ owner }) => owner)),
      }),
      fixes: [
        choiceFix(
          message('Add what is missing'),
          insertAt(lineEnd(document.text, last.record.span.end), lines),
        ),
      ],
    });
  },
};

export default rule;

function lineOf({ owner, type, target, port }: OnlineRecord): string {
  const numbers = port === undefined ? '' : `100 1 ${String(port)} `;
  return `${owner} 3600 IN ${type} ${numbers}${target}.`;
}

/** A comment may stand behind the record. */
function lineEnd(text: string, offset: number): number {
  const rest = /[\r\n]/.exec(text.slice(offset));
  return rest === null ? text.length : offset + rest.index;
}
