import type { PolicyDocument } from '../document';
import { preferenceSettings } from './preferenceSettings';
import { regSettings } from './regSettings';
import type { RegistrySetting } from './registrySetting';

/**
 * The registry values that a document writes or deletes, in the order in which Windows takes them.
 * A line that Windows drops, a disabled item and a whole key are no settings.
 *
 * @param names - The names of the values to read, as `foldName` gives them. A file can have a million
 * values of which the rules look at a few, and reading the data is most of the work.
 */
export function settingsOf(
  document: PolicyDocument,
  names: ReadonlySet<string>,
): readonly RegistrySetting[] {
  if (document.language === 'reg') return regSettings(document.reg, names);
  return preferenceSettings(document.preferences, names);
}
