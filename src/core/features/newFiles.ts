import { PREFERENCE_TYPES, type PreferenceType } from '../gpp/preferenceTypes';
import { message, type Message } from '../message';
import { UTF16LE_WITH_MARK, type StoredText } from '../storedText';

/** A file without settings yet, as Windows itself would begin one. */
export interface NewFile {
  readonly language: 'reg' | 'gpp';
  readonly title: Message;
  /** Where the file belongs, or how it is known; a path below `Preferences` for preference files. */
  readonly name: string;
  readonly text: string;
  readonly storage: StoredText;
}

/** How the console stores preference files (observed). */
const UTF8: StoredText = { encoding: 'utf-8', hasByteOrderMark: false };

/**
 * An empty registry file, and an empty preference file of each type in the order of its title. The
 * types of the control panel have no settings ([MS-GPPREF] 2.2.1), so nobody writes a file of them.
 */
export function newFiles(): readonly NewFile[] {
  const types = PREFERENCE_TYPES.filter(({ items }) => items.length > 0);
  return [
    {
      language: 'reg',
      title: message('Registry file'),
      name: '.reg',
      text: 'Windows Registry Editor Version 5.00\r\n\r\n',
      storage: UTF16LE_WITH_MARK,
    },
    ...[...types].sort(byTitle).map(newPreferenceFile),
  ];
}

function byTitle(first: PreferenceType, second: PreferenceType): number {
  return first.title < second.title ? -1 : 1;
}

function newPreferenceFile({ root, clsid, title, path }: PreferenceType): NewFile {
  return {
    language: 'gpp',
    title: message(title),
    name: path,
    text: `<?xml version="1.0" encoding="utf-8"?>\r\n<${root} clsid="${clsid}">\r\n</${root}>\r\n`,
    storage: UTF8,
  };
}
