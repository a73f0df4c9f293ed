import { catalogueEntries } from './catalogue';
import type { CatalogueEntry } from './catalogueTypes';

/**
 * The rows of the catalogue that are about what a rule finds. Of rows that are mended in the same way,
 * such as a dialog that is listed as a cause and as an error, only the first is given.
 */
export function relatedEntries(rule: string): readonly CatalogueEntry[] {
  const seen = new Set<string>();
  return catalogueEntries().filter((entry) => {
    const fixes = entry.fixes.map(({ id }) => id).join(' ');
    if (!entry.relatedRules.includes(rule) || seen.has(fixes)) return false;
    seen.add(fixes);
    return true;
  });
}
