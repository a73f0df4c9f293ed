import { message } from '../../message';
import type { XmlProblemCode } from '../../xml/tree';
import type { Rule } from '../rule';

/** What a problem is, as far as it can be said in a sentence that ends the same way for each. */
const MESSAGES: Readonly<Record<Exclude<XmlProblemCode, 'doctype-present'>, string>> = {
  'no-element': 'The file has no element',
  'second-root': "The element '{name}' stands after the end of the root element",
  'text-outside-root': 'Text stands outside of the root element',
  'tag-unclosed': "The tag of '{name}' has no '>'",
  'tag-malformed': "This does not belong into the tag of '{name}'",
  'element-unclosed': "The element '{name}' has no end tag",
  'tag-mismatched': "The end tag '{name}' is not that of the element that is open here",
  'end-tag-unexpected': "The end tag '{name}' has no start tag",
  'name-missing': "A name has to follow '<'",
  'attribute-value-missing': "The attribute '{name}' has no value",
  'attribute-value-unquoted': "The value of the attribute '{name}' has no quotes",
  'attribute-value-unterminated': "The value of the attribute '{name}' has no closing quote",
  'attribute-duplicate': "The attribute '{name}' is there twice",
  'attribute-space-missing': "A blank is missing before the attribute '{name}'",
  'less-than-in-value': "'<' has to be written '&lt;' in a value",
  'entity-unknown': "XML knows no entity '{name}'",
  'ampersand-bare': "'&' has to be written '&amp;'",
  'character-reference-invalid': "'{name}' stands for no character of XML",
  'control-character': 'XML does not allow this control character',
  'cdata-end-in-text': "']]>' has to be written ']]&gt;' in text",
  'comment-unterminated': "The comment has no '-->'",
  'comment-double-hyphen': "'--' must not be in a comment",
  'cdata-unterminated': "The CDATA section has no ']]>'",
  'instruction-unterminated': "The instruction '{name}' has no '?>'",
  'declaration-misplaced': 'The XML declaration has to be the very first of the file',
  'declaration-malformed': 'The XML declaration is not one of version, encoding and standalone',
  'doctype-unterminated': "The DOCTYPE has no '>'",
};

const rule: Rule = {
  meta: {
    id: 'xml-not-well-formed',
    languages: ['gpp'],
    severity: 'error',
    title: 'The file is not well-formed XML',
    certainty: 'documented',
    source: 'XML 1.0; [MS-GPPREF] 2.2.1: preference files are XML documents',
  },
  check({ document, report }) {
    if (document.language !== 'gpp') return;
    for (const { code, span, name, related } of document.preferences.xml.problems) {
      if (code === 'doctype-present') continue;
      report({
        span,
        message: message(`${MESSAGES[code]}, so Windows cannot read the file`, { name }),
        related:
          related === undefined ? [] : [{ span: related, message: message('It belongs to this') }],
      });
    }
  },
};

export default rule;
