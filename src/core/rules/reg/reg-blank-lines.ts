import { message } from '../../message';
import type { RegDocument } from '../../reg/tree';
import { insertAt } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import { safeFix } from '../editFix';
import type { Report, Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reg-blank-lines',
    languages: ['reg'],
    severity: 'hint',
    defaultLevel: 'off',
    title: 'A blank line is missing that the registry editor writes',
    certainty: 'documented',
    source:
      'Microsoft KB 310516 (behind the header); conformance tests of Wine for exports (at the end)',
  },
  check({ document, report }) {
    if (document.language !== 'reg' || document.reg.header.kind === 'invalid') return;
    const { reg } = document;
    if (lacksBlankBehindHeader(reg)) report(behindHeader(reg));
    if (reg.sections.length > 0 && !endsWithBlankLine(reg.text)) {
      report(atEnd(reg));
    }
  },
};

export default rule;

const BLANK_LINE = /^[ \t]*(?:\r\n|\n|\r|$)/;
/** How many characters of an end are looked at. */
const MAXIMUM_TAIL = 100;

function lacksBlankBehindHeader({ text, header }: RegDocument): boolean {
  return !BLANK_LINE.test(text.slice(header.span.end, header.span.end + MAXIMUM_TAIL));
}

function endsWithBlankLine(text: string): boolean {
  const tail = text.slice(-MAXIMUM_TAIL).replace(/\r\n?/g, '\n');
  return /\n[ \t]*\n[ \t]*$/.test(tail);
}

function behindHeader({ text, header }: RegDocument): Report {
  const edit = insertAt(header.span.end, lineEndingOf(text));
  return {
    span: header.nameSpan,
    message: message('The registry editor writes a blank line behind the header'),
    fixes: [safeFix(message('Insert a blank line'), edit)],
  };
}

function atEnd({ text }: RegDocument): Report {
  const ending = lineEndingOf(text);
  const isEnded = /[\r\n]$/.test(text);
  return {
    span: { start: text.length, end: text.length },
    message: message('The registry editor ends a file with a blank line'),
    fixes: [
      safeFix(
        message('Insert a blank line'),
        insertAt(text.length, isEnded ? ending : `${ending}${ending}`),
      ),
    ],
  };
}
