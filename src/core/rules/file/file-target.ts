import type { EditFix } from '../../finding';
import { itemAction } from '../../gpp/itemAction';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf, attributeValue } from '../../xml/attributes';
import type { XmlAttribute } from '../../xml/tree';
import { escapeAttribute } from '../../xml/write';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'file-target',
    languages: ['gpp'],
    severity: 'warning',
    title: 'The target of a file is a folder',
    certainty: 'documented',
    source: "[MS-GPPREF] 2.2.1.6.1: 'targetPath' must include the name of the file",
  },
  checkItem(item, { report }) {
    const { kind, properties } = item;
    if (kind !== 'File' || properties === undefined || itemAction(item) === 'D') return;
    const target = attributeOf(properties, 'targetPath');
    const source = attributeValue(properties, 'fromPath') ?? '';
    // With several files the target is the folder that they go to.
    if (target === undefined || source === '' || /[*?]/.test(source)) return;
    if (!/[\\/]$/.test(target.value)) return;
    report({
      span: target.valueSpan,
      message: message(
        "'{path}' is a folder, and for a single file 'targetPath' has to end with the name that the file gets",
        { path: target.value },
      ),
      fixes: fixesFor(target, source),
    });
  },
};

export default rule;

function fixesFor(target: XmlAttribute, source: string): readonly EditFix[] {
  const name = /[^\\/]+$/.exec(source)?.[0];
  if (name === undefined) return [];
  const path = target.value + name;
  return [
    preferredFix(
      message("Write '{path}'", { path }),
      replaceWith(target.valueSpan, escapeAttribute(path)),
    ),
  ];
}
