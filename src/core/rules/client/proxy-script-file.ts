import type { EditFix } from '../../finding';
import { message } from '../../message';
import { isSameName } from '../../reg/keyPath';
import { plainTextOf } from '../../registry/settingText';
import { replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';

const NAME = 'AutoConfigURL';

const rule: Rule = {
  meta: {
    id: 'proxy-script-file',
    languages: ['reg', 'gpp', 'powershell', 'batch'],
    severity: 'warning',
    title: 'The proxy script is a local file, which WinHTTP does not read',
    certainty: 'documented',
    source: 'KB 2769142: a PAC file by file:// fails with WinHTTP, publish it by HTTP',
  },
  valueNames: [NAME],
  check({ document, settings, report }) {
    for (const setting of settings) {
      const isPlace = isSameName(setting.name, NAME) && /\\Internet Settings$/i.test(setting.key);
      if (!isPlace || !/^\s*file:/i.test(plainTextOf(setting) ?? '')) continue;
      report({
        span: setting.dataSpan,
        message: message(
          "Programs that use WinHTTP, as the sign-in assistant does, cannot read a proxy script by 'file:', so give it an 'http:' address",
        ),
        fixes: fromServer(textOf(document.text, setting.dataSpan), setting.dataSpan),
      });
    }
  },
};

export default rule;

/** A file on a server may be published by the same server; of one on the disk nobody knows where. */
function fromServer(text: string, place: Span): readonly EditFix[] {
  const file = /^\s*file:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*\/[^\s"'\\]+)$/i.exec(text)?.[1];
  if (file === undefined || /^localhost\//i.test(file)) return [];
  const address = `http://${file}`;
  return [choiceFix(message("Write '{address}'", { address }), replaceWith(place, address))];
}
