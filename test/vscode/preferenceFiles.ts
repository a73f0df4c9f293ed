import * as vscode from 'vscode';
import { editorOf, openFile } from './workspaceFiles';

export const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';
export const REGISTRY = '<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}"';
export const COLLECTION = '<Collection clsid="{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}"';

/** The text of a registry item with this name. */
export function registryItem(name: string, more = '', inside = ''): string {
  return `${REGISTRY} name="${name}" status="${name}" image="7" changed="2026-01-02 03:04:05" uid="{6B1C2A57-3F0D-4C2B-9C39-0A8A8A6E7D01}"${more}><Properties action="U" displayDecimal="0" default="0" hive="HKEY_CURRENT_USER" key="Software\\T" name="${name}" type="REG_SZ" value="x"/>${inside}</Registry>`;
}

/**
 * Opens a Registry.xml with these lines in its root, laid out as the console does, with the cursor or
 * a selection at the `|` of the lines.
 */
export async function openPreferences(lines: readonly string[]): Promise<vscode.TextDocument> {
  const head = `<?xml version="1.0" encoding="utf-8"?>\r\n${ROOT}`;
  const marked = `${head}${lines.join('\r\n\t')}\r\n</RegistrySettings>\r\n`;
  const [before = '', inside = '', after] = marked.split('|');
  const document = await openFile('Registry.xml', before + inside + (after ?? ''));
  const start = document.positionAt(before.length);
  const end = document.positionAt(before.length + (after === undefined ? 0 : inside.length));
  if (marked.includes('|')) editorOf(document).selection = new vscode.Selection(start, end);
  return document;
}
