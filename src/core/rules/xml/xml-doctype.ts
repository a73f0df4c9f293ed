import type { EditFix } from '../../finding';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
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
    for (const node of document.preferences.xml.children) {
      if (node.kind !== 'doctype') continue;
      report({
        span: node.span,
        message: message(
          'A preference file has no DOCTYPE: Windows may refuse the file, and no entity of it is expanded here',
        ),
        fixes: removeFix(document.text, node.span),
      });
    }
  },
};

export default rule;

/** A DOCTYPE that declares something cannot just go: what it declares may be used below. */
function removeFix(text: string, place: Span): readonly EditFix[] {
  if (textOf(text, place).includes('[')) return [];
  const lineEnd = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(place.end))?.[0].length ?? 0;
  return [
    {
      kind: 'edit',
      title: message('Remove the DOCTYPE'),
      safe: true,
      preferred: true,
      edits: [replaceWith({ start: place.start, end: place.end + lineEnd }, '')],
    },
  ];
}
