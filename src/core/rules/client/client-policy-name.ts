import policies from '../../facts/clientPolicies.json';
import { policyValues } from '../../features/clientPolicies';
import { displayEdits } from '../../gpp/displayEdits';
import { message } from '../../message';
import { foldName, isSameName } from '../../reg/keyPath';
import { preferenceSetting } from '../../registry/preferenceSettings';
import type { RegistrySetting } from '../../registry/registrySetting';
import { scriptSettings } from '../../registry/scriptSettings';
import { replaceWith, type TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import { nameDistance } from '../../xml/nameDistance';
import { preferredFix } from '../editFix';
import type { Report, Rule } from '../rule';

const NAMES = policies.values.map(({ name }) => name);

/** Shorter names are too easily something else. */
const SHORTEST = 8;

const rule: Rule = {
  meta: {
    id: 'client-policy-name',
    languages: ['reg', 'gpp', 'powershell', 'batch'],
    severity: 'warning',
    title: 'The name of a client policy is misspelt',
    certainty: 'observed',
    source:
      "lync15.admx and lync16.admx name the policies; 'disableautomaticsendtracking' in a public script",
  },
  checkSection({ lines, openKey }, { document, report }) {
    if (openKey === undefined || policyValues(openKey.path.hive, openKey.path.key).length === 0) {
      return;
    }
    for (const line of lines) {
      if (line.kind !== 'value' || !line.accepted || line.name === '') continue;
      const isQuoted = document.text.charAt(line.nameSpan.start) === '"';
      const { start, end } = line.nameSpan;
      const place = isQuoted ? { start: start + 1, end: end - 1 } : line.nameSpan;
      const found = misspelling(line.name, place);
      if (found !== undefined) report(found);
    }
  },
  checkItem(item, { report }) {
    const setting = preferenceSetting(item);
    const found = setting && misspellingIn(setting, (name) => displayEdits(item, { name }));
    if (found !== undefined) report(found);
  },
  check({ document, report }) {
    if (document.language !== 'powershell' && document.language !== 'batch') return;
    for (const setting of scriptSettings(document.language, document.tree, () => true)) {
      const found = misspellingIn(setting);
      if (found !== undefined) report(found);
    }
  },
};

export default rule;

/** The edits that a new name needs in other places. */
type EditsBeside = (name: string) => readonly TextEdit[];

function misspellingIn(
  { hive, key, name, nameSpan }: RegistrySetting,
  editsBeside?: EditsBeside,
): Report | undefined {
  if (policyValues(hive, key).length === 0) return undefined;
  return misspelling(name, nameSpan, editsBeside);
}

function misspelling(
  name: string,
  span: Span,
  editsBeside: EditsBeside = () => [],
): Report | undefined {
  if (name.length < SHORTEST || NAMES.some((known) => isSameName(known, name))) return undefined;
  const near = NAMES.find((known) => {
    // A sign is put behind a name in order to switch the value off, and that is no misspelling.
    return !foldName(name).startsWith(foldName(known)) && nameDistance(name, known) <= 2;
  });
  if (near === undefined) return undefined;
  return {
    span,
    message: message("No client reads '{name}', the policy is called '{near}'", { name, near }),
    fixes: [
      preferredFix(
        message("Rename it to '{near}'", { near }),
        replaceWith(span, near),
        ...editsBeside(near),
      ),
    ],
  };
}
