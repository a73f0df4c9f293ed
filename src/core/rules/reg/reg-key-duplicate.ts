import { message } from '../../message';
import type { RegDocument, RegKeyLine, RegSection } from '../../reg/tree';
import { foldedKeyOf, keysThatMayRepeat } from '../../registry/foldedKey';
import type { Rule } from '../rule';
import { mergeFixes } from './mergeSections';

const rule: Rule = {
  meta: {
    id: 'reg-key-duplicate',
    languages: ['reg'],
    severity: 'warning',
    title: 'The key is opened a second time',
    certainty: 'observed',
    source: 'Wine 8.0 merges both; not tried on Windows',
  },
  check({ document, report }) {
    if (document.language !== 'reg') return;
    for (const { key, section, first } of repetitions(document.reg)) {
      report({
        span: key.pathSpan,
        message: message(
          "'{key}' was opened above, Windows puts the values of both places into one key",
          { key: key.path },
        ),
        related: [{ span: first.key.pathSpan, message: message('The key is opened here first') }],
        fixes: mergeFixes(document.reg, first.section, section),
      });
    }
  },
};

export default rule;

interface Opened {
  readonly key: RegKeyLine;
  readonly section: RegSection;
}

interface Repetition extends Opened {
  readonly first: Opened;
}

/** The keys that were opened before and not deleted in between: deleting a key first is a habit. */
function repetitions(document: RegDocument): readonly Repetition[] {
  const mayRepeat = keysThatMayRepeat(document);
  if (mayRepeat === undefined) return [];
  const found: Repetition[] = [];
  const opened = new Map<string, Opened & { readonly index: number }>();
  const deletedAt = new Map<string, number>();
  document.sections.forEach((section, index) => {
    const { key } = section;
    if (!key?.accepted || (!key.isDelete && !mayRepeat(section))) return;
    const name = foldedKeyOf(section) ?? key.path;
    if (key.isDelete) {
      deletedAt.set(name, index);
      return;
    }
    const first = opened.get(name);
    if (first === undefined || lastDeletion(name, deletedAt) > first.index) {
      opened.set(name, { key, section, index });
    } else {
      found.push({ key, section, first });
    }
  });
  return found;
}

/** Where the key or one above it was deleted last; -1 when it was not. */
function lastDeletion(name: string, deletedAt: ReadonlyMap<string, number>): number {
  if (deletedAt.size === 0) return -1;
  let last = deletedAt.get(name) ?? -1;
  let end = name.lastIndexOf('\\');
  while (end > 0) {
    last = Math.max(last, deletedAt.get(name.slice(0, end)) ?? -1);
    end = name.lastIndexOf('\\', end - 1);
  }
  return last;
}
