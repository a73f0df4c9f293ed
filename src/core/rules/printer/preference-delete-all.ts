import { itemAction } from '../../gpp/itemAction';
import { message, type Message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf } from '../../xml/attributes';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'preference-delete-all',
    languages: ['gpp'],
    severity: 'information',
    title: 'All printers or shares are deleted',
    certainty: 'documented',
    source:
      "[MS-GPPREF] 2.2.1.13.1 and 2.2.1.15: 'deleteAll', 'allRegular', 'allHidden' and 'allAdminDrive'",
  },
  checkItem(item, { report }) {
    const attributes = ATTRIBUTES.get(item.kind);
    const { properties } = item;
    if (attributes === undefined || properties === undefined || itemAction(item) !== 'D') return;
    for (const [name, sentence] of attributes) {
      const attribute = attributeOf(properties, name);
      if (attribute?.value !== '1') continue;
      report({
        span: attribute.valueSpan,
        message: sentence,
        fixes: [
          choiceFix(
            message('Delete only what the item names'),
            replaceWith(attribute.valueSpan, '0'),
          ),
        ],
      });
    }
  },
};

export default rule;

/** What Delete takes with an attribute on, by the kind of item and the name of the attribute. */
const ATTRIBUTES: ReadonlyMap<string, readonly (readonly [string, Message])[]> = new Map([
  [
    'SharedPrinter',
    [['deleteAll', message('All connections to shared printers are deleted, whoever made them')]],
  ],
  ['LocalPrinter', [['deleteAll', message('All local printers are deleted, whoever made them')]]],
  [
    'PortPrinter',
    [['deleteAll', message('All TCP/IP printers of the user are deleted, whoever made them')]],
  ],
  [
    'NetShare',
    [
      ['allRegular', message('All shares that are not hidden are deleted but SYSVOL and NETLOGON')],
      ['allHidden', message('All hidden shares are deleted but those that Windows made itself')],
      [
        'allAdminDrive',
        message("The administrative shares of all drives, such as 'C$', are deleted"),
      ],
    ],
  ],
]);
