import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf } from '../../xml/attributes';
import { escapeAttribute } from '../../xml/write';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'path-form',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A path is not written as the client takes it',
    certainty: 'documented',
    source:
      '[MS-GPPREF] 2.2.1.8.1, 2.2.1.9.1, 2.2.1.18.1, 2.2.1.20.1: no quotation marks, no backslash at the end',
  },
  checkItem({ kind, properties }, { report }) {
    const place = PLACES.get(kind);
    if (place === undefined || properties === undefined) return;
    const written = attributeOf(properties, place.attribute);
    if (written === undefined) return;
    const { value, valueSpan } = written;
    const isQuoted = value.includes('"');
    const path = place.endsBare ? withoutEnd(value.replaceAll('"', '')) : value.replaceAll('"', '');
    if (path === value) return;
    report({
      span: valueSpan,
      ...(isQuoted ? {} : { severity: 'hint' }),
      message: isQuoted
        ? message(
            "Quotation marks belong to a command line and not to '{attribute}', and a path with them does not exist",
            { attribute: place.attribute },
          )
        : message("The path in '{attribute}' is to be written without a backslash at its end", {
            attribute: place.attribute,
          }),
      fixes: [
        preferredFix(
          message("Write '{path}'", { path }),
          replaceWith(valueSpan, escapeAttribute(path)),
        ),
      ],
    });
  },
};

export default rule;

interface PathPlace {
  readonly attribute: string;
  /** Whether the specification also forbids a backslash at the end. */
  readonly endsBare: boolean;
}

const PLACES: ReadonlyMap<string, PathPlace> = new Map([
  ['Folder', { attribute: 'path', endsBare: true }],
  ['Ini', { attribute: 'path', endsBare: false }],
  ['Shortcut', { attribute: 'startIn', endsBare: true }],
  ['Task', { attribute: 'startIn', endsBare: true }],
  ['ImmediateTask', { attribute: 'startIn', endsBare: true }],
]);

/** The root of a drive or of everything keeps its backslash, as it is another folder without it. */
function withoutEnd(path: string): string {
  return /^(?:[A-Z]:)?[\\/]+$/i.test(path) ? path : path.replace(/[\\/]+$/, '');
}
