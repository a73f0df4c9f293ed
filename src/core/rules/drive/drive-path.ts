import { actionPlace, itemAction } from '../../gpp/itemAction';
import { message } from '../../message';
import { attributeOf } from '../../xml/attributes';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'drive-path',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A drive is mapped to what is no share',
    certainty: 'documented',
    source: "[MS-GPPREF] 2.2.1.4.1: for a new mapping 'path' must be a fully qualified UNC path",
  },
  checkItem(item, { report }) {
    const { kind, properties } = item;
    if (kind !== 'Drive' || properties === undefined) return;
    const action = itemAction(item);
    if (action === undefined || action === 'D') return;
    const written = attributeOf(properties, 'path');
    const path = written?.value.trim() ?? '';
    if (path === '') {
      // With Update an empty path is how an existing mapping is changed.
      if (action === 'U') return;
      report({
        span: written?.span ?? actionPlace(item),
        message:
          action === 'C'
            ? message("Create needs a share in 'path', without one there is nothing to map")
            : message("Replace needs a share in 'path', without one the drive is not mapped again"),
      });
    } else if (written !== undefined && !mayBeShare(path)) {
      report({
        span: written.valueSpan,
        message: SERVER_ONLY.test(path)
          ? message("'{path}' names a server but no share on it, so it cannot be mapped", { path })
          : message("'{path}' is not a share of a server, so it cannot be mapped", { path }),
      });
    }
  },
};

export default rule;

const SERVER_ONLY = /^\\\\[^\\/%]*[\\/]?$/;

/** Variables may stand for anything, and WebDAV folders are written as addresses. */
function mayBeShare(path: string): boolean {
  if (path.startsWith('%') || /^https?:/i.test(path)) return true;
  return /^[\\/]{2}/.test(path) && !SERVER_ONLY.test(path);
}
