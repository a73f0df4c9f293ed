import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { applyEdits, formatMessage, type EditFix } from '../../../src/core';
import { insertAt, replaceWith, type TextEdit } from '../../../src/core/text/edit';
import { parseXml } from '../../../src/core/xml/parse';
import { toObject } from '../../../src/core/xml/toObject';
import type { XmlElement } from '../../../src/core/xml/tree';
import { nodesOf } from '../../../src/core/xml/walk';
import { allFixtures, type Fixture } from '../testing/fixtures';
import { lintFixture } from '../testing/lintText';

/** Ways to write the same XML that the console does not use and other tools do. */
const WRITINGS: Readonly<
  Record<string, (text: string, element: XmlElement) => readonly TextEdit[]>
> = {
  'single quotes': (text, { attributes }) =>
    attributes.flatMap(({ valueSpan: { start, end } }) => {
      const raw = text.slice(start - 1, end + 1);
      if (!raw.startsWith('"') || raw.includes("'")) return [];
      return [
        replaceWith({ start: start - 1, end: start }, "'"),
        replaceWith({ start: end, end: end + 1 }, "'"),
      ];
    }),
  'start and end tags': (_text, { selfClosing, startTag, name }) =>
    selfClosing ? [replaceWith({ start: startTag.end - 2, end: startTag.end }, `></${name}>`)] : [],
  'character references': (text, { attributes }) =>
    attributes.flatMap(({ name, valueSpan }) => {
      const raw = text.slice(valueSpan.start, valueSpan.end);
      if (name.startsWith('xmlns') || /[%&]/.test(raw)) return [];
      return [replaceWith(valueSpan, raw.replace(/e(?=[^e]*$)/, '&#101;'))];
    }),
  'an attribute a line': (_text, { attributes }) =>
    attributes.map(({ nameSpan }) => insertAt(nameSpan.start, '\r\n\t')),
  comments: (_text, { children, startTag, endTag }) => {
    const hasText = children.some(({ kind }) => kind === 'text' || kind === 'cdata');
    if (endTag === undefined || (hasText && children.length === 1)) return [];
    if (children.length === 0) return [insertAt(startTag.end, '<!-- -->')];
    return [insertAt(startTag.end, '<!-- " \' %a% -->'), insertAt(endTag.start, '<!--&-->')];
  },
};

function rewritten(text: string, write: (typeof WRITINGS)[string]): string {
  const elements = [...nodesOf(parseXml(text))].filter((node) => node.kind === 'element');
  return applyEdits(
    text,
    elements.flatMap((element) => write(text, element)),
  );
}

/** What a file says after each of its fixes, by what the fix is called. */
function outcomes(fixture: Fixture, text: string): readonly (readonly [string, unknown])[] {
  return lintFixture(fixture, text).flatMap(({ rule, fixes }) =>
    fixes
      .filter((fix): fix is EditFix => fix.kind === 'edit')
      .map((fix) => {
        const document = parseXml(applyEdits(text, fix.edits));
        assert.deepEqual(document.problems, [], formatMessage(fix.title));
        return [`${rule}: ${formatMessage(fix.title)}`, toObject(document)] as const;
      }),
  );
}

describe('a fix does the same however the file is written', () => {
  for (const fixture of allFixtures().filter(({ file }) => file.endsWith('.xml'))) {
    if (fixture.rule.startsWith('xml-') || parseXml(fixture.text).problems.length > 0) continue;
    for (const [name, write] of Object.entries(WRITINGS)) {
      const text = rewritten(fixture.text, write);
      // A comment that silences a finding is about the line below it.
      if (text === fixture.text || fixture.text.includes('gpolint-')) continue;
      test(`${fixture.rule}/${path.basename(fixture.file)} with ${name}`, () => {
        assert.deepEqual(outcomes(fixture, text), outcomes(fixture, fixture.text));
      });
    }
  }
});
