import type { EditFix } from '../../finding';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'xml-doctype',
    languages: ['gpp'],
    severity: 'warning',
    title: 'The file has a document type declaration',
    certainty: 'inferred',
    source: '[MS-GPPREF] 2.2.1 defines no document type, and no observed file has one',
  },
  check({ document, report }) {
    if (document.language !== 'gpp') return;
    for (const { code, span } of document.preferences.xml.problems) {
      if (code !== 'doctype-present') continue;
      report({
        span,
        message: message(
          'A preference file has no DOCTYPE: Windows may refuse the file, and no entity of it is expanded here',
        ),
        fixes: [removeFix(document.text, span)],
      });
    }
  },
};

export default rule;

/** An entity of the DOCTYPE that is used later would be unknown without it, so this is a choice. */
function removeFix(text: string, place: Span): EditFix {
  const lineEnd = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(place.end))?.[0].length ?? 0;
  return {
    kind: 'edit',
    title: message('Remove the DOCTYPE'),
    safe: false,
    preferred: true,
    edits: [replaceWith({ start: place.start, end: place.end + lineEnd }, '')],
  };
}
