import type { PolicySide } from '../gpp/policySide';
import { ownText } from '../xml/children';
import { parseXml } from '../xml/parse';
import type { XmlDocument, XmlElement } from '../xml/tree';
import { nodesOf } from '../xml/walk';
import type { ListedExtensions, PolicyBackup } from './policyObject';

/** The names of the two lists, as consoles write them in version 2.0 of the format. */
const LISTS: Readonly<Record<PolicySide, string>> = {
  machine: 'MachineExtensionGuids',
  user: 'UserExtensionGuids',
};

const GUID = String.raw`\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}`;
const LIST = new RegExp(String.raw`^(?:\[(?:${GUID})+\])*$`);

/**
 * Reads a `Backup.xml`.
 *
 * @param path - As the adapter knows the file.
 * @returns `undefined` for a text that is not well-formed or has another root element, since nothing
 * can be said of what it lists.
 */
export function readBackup(path: string, text: string): PolicyBackup | undefined {
  const xml = parseXml(text);
  if (xml.problems.length > 0 || xml.root?.name !== 'GroupPolicyBackupScheme') return undefined;
  const listOf = (side: PolicySide): ListedExtensions | undefined => {
    const element = firstElement(xml, LISTS[side]);
    return element && readList(element);
  };
  return { path, text, extensions: { machine: listOf('machine'), user: listOf('user') } };
}

function firstElement(xml: XmlDocument, name: string): XmlElement | undefined {
  for (const node of nodesOf(xml)) {
    if (node.kind === 'element' && node.name === name) return node;
  }
  return undefined;
}

/** The console writes the list as CDATA, which saves nothing and is kept for that reason alone. */
function readList(element: XmlElement): ListedExtensions | undefined {
  const list = ownText(element).trim();
  if (!LIST.test(list)) return undefined;
  const brackets = list.split(']').slice(0, -1);
  const content = { start: element.startTag.end, end: element.endTag?.start ?? element.span.end };
  return {
    brackets: brackets.map((bracket) => bracket.match(/\{[^}]*\}/g) ?? []),
    ...(element.selfClosing
      ? {
          place: element.span,
          before: `<${element.name}><![CDATA[`,
          after: `]]></${element.name}>`,
        }
      : { place: content, before: '<![CDATA[', after: ']]>' }),
  };
}
