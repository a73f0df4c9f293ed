/**
 * Whether the client leaves items of this kind as they are when their policy no longer applies,
 * whatever `removePolicy` says ([MS-GPPREF] 3.2.5.1.1).
 */
export function staysWithoutPolicy(kind: string): boolean {
  return KINDS.has(kind);
}

const KINDS: ReadonlySet<string> = new Set([
  'NTService',
  'ImmediateTask',
  'ImmediateTaskV2',
  'GlobalFolderOptions',
  'GlobalFolderOptionsVista',
  'OpenWith',
  'FileType',
  'Internet',
  'IE7',
  'RegionalOptions',
  'StartMenu',
  'StartMenuVista',
]);
