import type { PolicyDocument } from '../document';
import { preferenceSettings } from './preferenceSettings';
import { regSettings } from './regSettings';
import type { RegistrySetting } from './registrySetting';

/**
 * The registry values that a document writes or deletes, in the order in which Windows takes them.
 * A line that Windows drops, a disabled item and a whole key are no settings.
 */
export function settingsOf(document: PolicyDocument): readonly RegistrySetting[] {
  if (document.language === 'reg') return regSettings(document.reg);
  return preferenceSettings(document.preferences);
}
