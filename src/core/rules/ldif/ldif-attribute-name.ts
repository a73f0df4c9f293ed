import facts from '../../facts/communicationsAttributes.json';
import type { LdifLine } from '../../ldif/tree';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import type { Span } from '../../text/span';
import { nameDistance } from '../../xml/nameDistance';
import type { Rule } from '../rule';

/** Letter case does not count in the name of an attribute (RFC 4512 2.5). */
const KNOWN = new Set(facts.attributes.map((name) => name.toLowerCase()));

const OPERATION = /^(?:add|delete|replace)$/i;

const rule: Rule = {
  meta: {
    id: 'ldif-attribute-name',
    languages: ['ldif'],
    severity: 'warning',
    title: 'The name of an attribute of Communications Server is misspelt',
    certainty: 'documented',
    source: facts.source,
  },
  check({ document, report }) {
    if (document.language !== 'ldif') return;
    for (const { lines } of document.tree.records) {
      for (const [name, places] of placesByName(lines)) {
        const near = misspelt(name);
        const [first, ...others] = places;
        if (near === undefined || first === undefined) continue;
        report({
          span: first,
          message: message(
            "The directory has no attribute '{name}', so it refuses the record; '{near}' is one",
            { name, near },
          ),
          related: others.map((span) => ({ span, message: message('The same name') })),
          fixes: [
            {
              kind: 'edit',
              title: message("Write '{near}'", { near }),
              safe: false,
              preferred: true,
              edits: places.map((place) => replaceWith(place, near)),
            },
          ],
        });
      }
    }
  },
};

export default rule;

/** Where each name of an attribute stands in a record: an operation and its values must agree. */
function placesByName(lines: readonly LdifLine[]): ReadonlyMap<string, readonly Span[]> {
  const places = new Map<string, Span[]>();
  for (const { name, span } of lines.flatMap(namesIn)) {
    const known = places.get(name);
    if (known === undefined) places.set(name, [span]);
    else known.push(span);
  }
  return places;
}

/** The names of attributes in a line, options such as `;binary` left out. */
function namesIn(line: LdifLine): readonly { readonly name: string; readonly span: Span }[] {
  if (line.kind !== 'attribute') return [];
  if (!OPERATION.test(line.name)) return [withoutOptions(line.name, line.nameSpan.start)];
  const isPlain = line.sign === ':' && !line.isFolded;
  return isPlain ? [withoutOptions(line.value, line.valueSpan.start)] : [];
}

function withoutOptions(
  text: string,
  start: number,
): { readonly name: string; readonly span: Span } {
  const name = (text.split(';')[0] ?? '').trimEnd();
  return { name, span: { start, end: start + name.length } };
}

/** The attribute that is meant; `undefined` for a name that is right, or far from all of them. */
function misspelt(name: string): string | undefined {
  if (!/^ms-?rtc/i.test(name) || KNOWN.has(name.toLowerCase())) return undefined;
  return facts.attributes.find((known) => nameDistance(name, known) <= 2);
}
