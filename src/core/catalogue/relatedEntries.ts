import { catalogueEntries } from './catalogue';
import type { CatalogueEntry } from './catalogueTypes';

/**
 * The rows of the catalogue that are about what a rule finds. Of rows that are mended in the same way
 * first, such as a dialog that is listed as a cause and as an error, only one is given.
 */
export function relatedEntries(rule: string): readonly CatalogueEntry[] {
  const seen = new Set<string>();
  return catalogueEntries().filter((entry) => {
    const fix = entry.fixes[0]?.id ?? '';
    if (!entry.relatedRules.includes(rule) || seen.has(fix)) return false;
    seen.add(fix);
    return true;
  });
}
