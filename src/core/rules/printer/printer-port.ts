import { itemAction } from '../../gpp/itemAction';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf, attributeValue } from '../../xml/attributes';
import type { XmlElement } from '../../xml/tree';
import { preferredFix } from '../editFix';
import type { Rule, RuleContext } from '../rule';

const rule: Rule = {
  meta: {
    id: 'printer-port',
    languages: ['gpp'],
    severity: 'warning',
    title: 'The port of a printer does not fit its protocol',
    certainty: 'documented',
    source: '[MS-GPPREF] 2.2.1.15.3: LPR has port 515; a queue is ignored with raw TCP',
  },
  checkItem(item, context) {
    const { kind, properties } = item;
    if (kind !== 'PortPrinter' || properties === undefined || itemAction(item) === 'D') return;
    const protocol = attributeValue(properties, 'protocol');
    if (protocol === 'PROTOCOL_LPR_TYPE') checkPort(properties, context);
    if (protocol === 'PROTOCOL_RAWTCP_TYPE') checkQueue(properties, context);
  },
};

export default rule;

function checkPort(properties: XmlElement, { report }: RuleContext): void {
  const port = attributeOf(properties, 'portNumber');
  if (port === undefined || !/^[0-9]+$/.test(port.value) || Number(port.value) === 515) return;
  report({
    span: port.valueSpan,
    message: message("LPR has port 515, and '{port}' is not it", { port: port.value }),
    fixes: [preferredFix(message("Write '515'"), replaceWith(port.valueSpan, '515'))],
  });
}

function checkQueue(properties: XmlElement, { report }: RuleContext): void {
  const queue = attributeOf(properties, 'lprQueue');
  if (queue === undefined || queue.value === '') return;
  report({
    span: queue.valueSpan,
    severity: 'information',
    message: message("The queue '{queue}' is ignored, as raw TCP has none", { queue: queue.value }),
    tags: ['unnecessary'],
    fixes: [preferredFix(message('Remove the queue'), replaceWith(queue.valueSpan, ''))],
  });
}
