import type { EditFix } from '../finding';
import { setActionEdits } from '../gpp/itemEdits';
import { message } from '../message';
import { canBeSegment } from '../registry/environmentSetting';
import type { RegistrySetting } from '../registry/registrySetting';
import { writeItemData } from '../registry/writeData';
import { writeAttribute } from '../xml/writeAttribute';

/**
 * The fix that makes an environment item add one folder to the machine's `Path` instead of writing all
 * of it ([MS-GPPREF] 2.2.1.5.1, `partial`). Replace would delete the variable first.
 *
 * @param folders - What the item is to add; more than one cannot be added by one item.
 * @returns Nothing for other settings.
 */
export function segmentFix(
  { origin, data, action }: RegistrySetting,
  folders: readonly string[],
): readonly EditFix[] {
  const [folder] = folders;
  if (origin.language !== 'gpp' || data?.kind !== 'text' || folder === undefined) return [];
  const { item } = origin;
  if (folders.length > 1 || folder.includes(';') || !canBeSegment(item)) return [];
  const written = writeItemData('', item, { ...data, text: folder });
  if (written === undefined || item.properties === undefined) return [];
  const partial = writeAttribute(item.properties, 'partial', '1', ['value', 'user', 'partial']);
  return [
    {
      kind: 'edit',
      title: message("Add only '{folder}' to what the machine has", { folder }),
      safe: false,
      preferred: true,
      edits: [...(action === 'replace' ? setActionEdits(item, 'U') : []), ...written, partial],
    },
  ];
}
