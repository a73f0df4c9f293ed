import { message } from '../../message';
import { REG_HIVES, type HiveName } from '../../reg/hives';
import { splitKeyPath } from '../../reg/keyPath';
import type { RegDocument, RegKeyLine } from '../../reg/tree';
import { touches } from '../../text/span';
import { POLICY_CLIENT, POLICY_SOURCE, policyValue, type PolicyValue } from '../clientPolicies';
import { keyLineAt, valueAt, type ValueAt } from '../cursor';
import { knownList, type KnownList } from '../knownLists';
import { contentOf, type ValueContent } from '../valueContent';
import { dataParts } from './dataHover';
import type { HoverPart, HoverContent } from './hoverPart';
import { listParts, memberParts } from './listHover';

/** What there is to say about the key, value name or data at `offset`; `undefined` for nothing. */
export function regHover(document: RegDocument, offset: number): HoverContent | undefined {
  const key = keyLineAt(document, offset);
  if (key !== undefined) return touches(key.pathSpan, offset) ? keyHover(key) : undefined;
  const value = valueAt(document, offset);
  if (value === undefined) return undefined;
  const { nameSpan, dataSpan, data } = value.line;
  const policy = policyOf(value);
  const list = listOf(value);
  if (touches(nameSpan, offset)) {
    const parts = [
      ...(policy === undefined ? [] : policyParts(policy)),
      ...(list === undefined ? [] : listParts(list)),
    ];
    return parts.length === 0
      ? undefined
      : { span: nameSpan, parts: [...parts, ...droppedPart(value)] };
  }
  if (!touches(dataSpan, offset)) return undefined;
  const parts = dataParts(document, data);
  if (parts.length === 0) return undefined;
  const content = contentOf(document, data);
  const meaning = policy === undefined ? [] : meaningParts(content, policy);
  const members = list === undefined || content === undefined ? [] : memberParts(list, content);
  return { span: dataSpan, parts: [...meaning, ...parts, ...members, ...droppedPart(value)] };
}

function listOf({ line, openKey }: ValueAt): KnownList | undefined {
  return openKey && knownList(openKey.path.hive, openKey.path.key, line.name);
}

function policyOf({ line, openKey }: ValueAt): PolicyValue | undefined {
  return openKey && policyValue(openKey.path.hive, openKey.path.key, line.name);
}

const HIVE_MEANINGS: Readonly<Record<HiveName, string>> = {
  HKEY_CLASSES_ROOT:
    'File types and COM classes: the keys of the computer with those of the user over them. What is written here goes to the computer unless the user has the key already.',
  HKEY_CURRENT_USER: 'The settings of the user who imports the file.',
  HKEY_LOCAL_MACHINE: 'The settings of the computer.',
  HKEY_USERS: 'The settings of all users that are signed in, below their security identifiers.',
  HKEY_CURRENT_CONFIG: 'The hardware profile that is in use.',
  HKEY_DYN_DATA: 'Data of Windows 95 and its successors, which later versions do not have.',
};

function keyHover(key: RegKeyLine): HoverContent | undefined {
  const path = splitKeyPath(key.path);
  if (path === undefined) return undefined;
  const hive = REG_HIVES.find(({ name }) => name === path.hive);
  const below = path.key === '' ? '' : `\\${path.key}`;
  const parts: HoverPart[] = [
    { kind: 'fact', label: message('Key'), value: `${path.hive}${below}` },
  ];
  if (hive?.abbreviation != null) {
    const value = `${hive.abbreviation}${below}`;
    parts.push({ kind: 'fact', label: message('In short, for reg.exe'), value });
  }
  parts.push({ kind: 'sentence', message: message(HIVE_MEANINGS[path.hive]) });
  if (path.isAbbreviated) {
    const sentence = message('The registry editor does not know the short name of a hive.');
    parts.push({ kind: 'sentence', message: sentence });
  }
  if (key.isDelete) {
    const sentence = message('Deletes the key with everything below it.');
    parts.push({ kind: 'sentence', message: sentence });
  }
  return { span: key.pathSpan, parts };
}

function policyParts(policy: PolicyValue): readonly HoverPart[] {
  return [
    { kind: 'sentence', message: message(`${policy.description}.`) },
    { kind: 'fact', label: message('Type'), value: policy.type.name },
    ...policy.data.map(({ value, meaning }): HoverPart => {
      return { kind: 'term', term: String(value), meaning: message(meaning) };
    }),
    {
      kind: 'sentence',
      message: message('A policy of {client} ({source}).', {
        client: POLICY_CLIENT,
        source: POLICY_SOURCE,
      }),
    },
  ];
}

function meaningParts(
  content: ValueContent | undefined,
  policy: PolicyValue,
): readonly HoverPart[] {
  if (content?.kind !== 'number') return [];
  const data = policy.data.find(({ value }) => BigInt(value) === content.value);
  if (data === undefined) return [];
  const term = `${policy.name} ${data.value}`;
  return [{ kind: 'term', term, meaning: message(data.meaning) }];
}

function droppedPart({ line }: ValueAt): readonly HoverPart[] {
  if (line.accepted) return [];
  return [{ kind: 'sentence', message: message('Windows drops this line.') }];
}
