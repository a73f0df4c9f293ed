import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import type { Span } from '../../text/span';
import { attributeOf } from '../../xml/attributes';
import { ownText } from '../../xml/children';
import type { XmlElement } from '../../xml/tree';
import { nodesOf } from '../../xml/walk';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';
import { contentSpan, isTask } from './taskItem';

const rule: Rule = {
  meta: {
    id: 'task-system-account',
    languages: ['gpp'],
    severity: 'warning',
    title: 'SYSTEM is written in a way that not every Windows knows',
    certainty: 'observed',
    source:
      "Microsoft's instructions for Defender for Endpoint: on Windows Server 2019 the name is to be replaced in the XML file",
  },
  checkItem({ kind, properties }, { document, report }) {
    if (properties === undefined || !isTask(kind)) return;
    const places = placesOf(properties, document.text);
    const [place, ...others] = places;
    if (place === undefined) return;
    report({
      span: place,
      message: message(
        "'NT AUTHORITY\\Well-Known-System-Account' is how older consoles write SYSTEM, and on Windows Server 2019 such a task may not run",
      ),
      related: others.map((span) => ({ span, message: message('The name stands here too') })),
      fixes: [
        preferredFix(
          message("Write 'NT AUTHORITY\\SYSTEM'"),
          ...places.map((each) => replaceWith(each, 'NT AUTHORITY\\SYSTEM')),
        ),
      ],
    });
  },
};

export default rule;

const OLD_NAME = /^NT AUTHORITY\\Well-Known-System-Account$/i;

/** In `runAs` and in the task itself. */
function placesOf(properties: XmlElement, text: string): readonly Span[] {
  const runAs = attributeOf(properties, 'runAs');
  const places = runAs !== undefined && OLD_NAME.test(runAs.value) ? [runAs.valueSpan] : [];
  for (const node of nodesOf(properties)) {
    if (node.kind !== 'element' || node.name !== 'UserId') continue;
    if (OLD_NAME.test(ownText(node).trim())) places.push(contentSpan(text, node));
  }
  return places;
}
