import type { PolicyDocument } from '../../document';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { textOf } from '../../text/span';
import { choiceFix, safeFix } from '../editFix';
import type { Report, Rule } from '../rule';
import { shownName } from './shownName';
import { collisionsAcross, collisionsInside, type ValueCollision } from './valueCollisions';

const rule: Rule = {
  meta: {
    id: 'reg-duplicate-value',
    languages: ['reg'],
    severity: 'warning',
    title: 'A value is set twice',
    certainty: 'documented',
    source: 'Microsoft: the lines of a file are carried out in their order',
  },
  checkSection({ lines }, { document, report }) {
    for (const collision of collisionsInside(lines)) reportSet(document, collision, report);
  },
  check({ document, report }) {
    if (document.language !== 'reg') return;
    for (const collision of collisionsAcross(document.reg)) reportSet(document, collision, report);
  },
};

export default rule;

function reportSet(
  document: PolicyDocument,
  { earlier, later }: ValueCollision,
  report: (report: Report) => void,
): void {
  if (later.data.kind === 'delete') return;
  const isSame = textOf(document.text, earlier.dataSpan) === textOf(document.text, later.dataSpan);
  const values = { name: shownName(earlier) };
  const make = isSame ? safeFix : choiceFix;
  report({
    span: earlier.nameSpan,
    ...(isSame ? { severity: 'hint', tags: ['unnecessary'] } : {}),
    message: isSame
      ? message("'{name}' is set to the same data again further down", values)
      : message("'{name}' is set again further down, and the last line wins", values),
    related: [{ span: later.nameSpan, message: message('The line that wins') }],
    fixes: [make(message('Remove this line'), replaceWith(earlier.span, ''))],
  });
}
