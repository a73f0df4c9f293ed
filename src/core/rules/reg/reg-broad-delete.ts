import facts from '../../facts/broadKeys.json';
import { message } from '../../message';
import { foldName, splitKeyPath } from '../../reg/keyPath';
import type { Rule } from '../rule';

const HIVES = new Set(facts.anyKeyBelow);
const KEYS = new Set(facts.keys.map(foldName));

const rule: Rule = {
  meta: {
    id: 'reg-broad-delete',
    languages: ['reg'],
    severity: 'warning',
    title: 'A key is deleted on which Windows itself depends',
    certainty: 'documented',
    source: "Microsoft Learn, 'Predefined Keys' and 'Registry Hives'; the choice of keys is ours",
  },
  checkSection({ section: { key } }, { report }) {
    if (key === undefined || !key.isDelete || !isBroad(key.path)) return;
    report({
      span: key.pathSpan,
      message: message(
        "This deletes '{key}' with everything below it, much of which Windows and other programs need",
        { key: key.path },
      ),
    });
  },
};

export default rule;

/** Whether the path is one of the listed keys, or any key at the top of a hive that is all Windows'. */
function isBroad(path: string): boolean {
  const split = splitKeyPath(path);
  if (split === undefined || split.key === '') return false;
  if (HIVES.has(split.hive) && !split.key.includes('\\')) return true;
  return KEYS.has(foldName(`${split.hive}\\${split.key}`));
}
