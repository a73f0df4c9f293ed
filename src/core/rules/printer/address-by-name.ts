import { message } from '../../message';
import { attributeOf, isAttributeOn } from '../../xml/attributes';
import { writeAttribute } from '../../xml/writeAttribute';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'address-by-name',
    languages: ['gpp'],
    severity: 'warning',
    title: 'An address is a name that is not looked up',
    certainty: 'documented',
    source: "[MS-GPPREF] 2.2.1.12.2 and 2.2.1.15.3: 'useDNS' must be 1 where 'ipAddress' is a name",
  },
  checkItem({ kind, properties }, { report }) {
    if ((kind !== 'PortPrinter' && kind !== 'VPN') || properties === undefined) return;
    const address = attributeOf(properties, 'ipAddress');
    if (address === undefined || !HOST_NAME.test(address.value)) return;
    if (isAttributeOn(properties, 'useDNS')) return;
    report({
      span: address.valueSpan,
      message: message(
        "'{name}' is a name, which the client takes for an address without 'useDNS'",
        {
          name: address.value,
        },
      ),
      fixes: [
        preferredFix(
          message("Set 'useDNS' to '1'"),
          writeAttribute(properties, 'useDNS', '1', ['ipAddress', 'useDNS']),
        ),
      ],
    });
  },
};

export default rule;

/** Labels with a letter in at least one of them; no variables and no IPv6 address. */
const HOST_NAME = /^(?=[^%:]*[A-Z])[A-Z0-9_-]+(?:\.[A-Z0-9_-]+)*\.?$/i;
