import policies from '../../facts/clientPolicies.json';
import { policyValues } from '../../features/clientPolicies';
import { message } from '../../message';
import { foldName, isSameName } from '../../reg/keyPath';
import { preferenceSettings } from '../../registry/preferenceSettings';
import { scriptSettings } from '../../registry/scriptSettings';
import { replaceWith } from '../../text/edit';
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
  check({ document, report }) {
    if (document.language === 'reg') return;
    const settings =
      document.language === 'gpp'
        ? preferenceSettings(document.preferences, () => true)
        : document.language === 'powershell' || document.language === 'batch'
          ? scriptSettings(document.language, document.tree, () => true)
          : [];
    for (const { hive, key, name, nameSpan } of settings) {
      if (policyValues(hive, key).length === 0) continue;
      const found = misspelling(name, nameSpan);
      if (found !== undefined) report(found);
    }
  },
};

export default rule;

function misspelling(name: string, span: Span): Report | undefined {
  if (name.length < SHORTEST || NAMES.some((known) => isSameName(known, name))) return undefined;
  const near = NAMES.find((known) => {
    // A sign is put behind a name in order to switch the value off, and that is no misspelling.
    return !foldName(name).startsWith(foldName(known)) && nameDistance(name, known) <= 2;
  });
  if (near === undefined) return undefined;
  return {
    span,
    message: message("No client reads '{name}', the policy is called '{near}'", { name, near }),
    fixes: [preferredFix(message("Rename it to '{near}'", { near }), replaceWith(span, near))],
  };
}
