import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newPreferenceFiles } from '../../../../../src/core/features/preferences/completion/newPreferenceFiles';
import { parsePreferences } from '../../../../../src/core/gpp/parsePreferences';
import { lintText } from '../../../testing/lintText';
import { accept, expand, labelsAt, NOW, SURROUNDINGS, UID } from './completed';

const FILES = newPreferenceFiles('', 0, { name: '', isAskedFor: true }, SURROUNDINGS)?.items ?? [];

describe('a new item', () => {
  for (const { label, snippet } of FILES) {
    test(`of ${label} has no problem as it is inserted`, () => {
      const text = expand(snippet);
      const findings = lintText(text, 'new.xml').filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        findings.map(({ rule, message }) => `${rule}: ${message.template}`),
        [],
        text,
      );
    });
    test(`of ${label} has ids of its own, and something to fill in`, () => {
      const document = parsePreferences(expand(snippet));
      assert.equal(document?.items.length, 1);
      assert.ok(snippet.includes(`changed="${NOW}" uid="${UID.replace('}', '\\}')}"`), snippet);
      assert.match(snippet, /\$\{?\d/);
    });
  }
  const snippetOf = (label: string): string =>
    FILES.find((file) => file.label === label)?.snippet ?? '';

  test('has one tab stop for its name, wherever that stands', () => {
    assert.match(snippetOf('gpp-registry'), /<Registry [^>]* name="\$\{1:\w+\}" status="\$\{1\}"/);
    assert.match(snippetOf('gpp-registry'), /<Properties [^>]* name="\$\{1\}"/);
    assert.match(snippetOf('gpp-drive'), /name="\$\{1:K\}:" status="\$\{1\}:"[^]*letter="\$\{1\}"/);
    assert.match(snippetOf('gpp-environmentvariable'), /status="\$\{1\} = value"/);
  });
  test('has that tab stop too where its properties have the name of a task, a connection or a source', () => {
    assert.match(
      snippetOf('gpp-taskv2'),
      /name="\$\{1:[\w ]+\}" image[^]*<Properties [^>]* name="\$\{1\}"/,
    );
    assert.match(snippetOf('gpp-vpn'), /<Properties [^>]* name="\$\{1\}"/);
    assert.match(snippetOf('gpp-datasource'), /<Properties [^>]* dsn="\$\{1\}"/);
  });
  test('offers the values that the schema allows, the default first', () => {
    assert.ok(snippetOf('gpp-file').includes('action="${2|U,C,R,D|}"'));
  });
  test('of an immediate task runs when it is applied, and one of a plain task when its author says', () => {
    assert.match(snippetOf('gpp-immediatetaskv2'), /<StartBoundary>\$\{\d+:%LocalTimeXmlEx%\}</);
    assert.match(snippetOf('gpp-taskv2'), /<Triggers>\s*\$\d+\s*<\/Triggers>/);
  });
  test('without anything of its own to write waits for attributes', () => {
    assert.match(snippetOf('gpp-regionaloptions'), /<Properties \$2\/>/);
  });
});

describe('a new condition', () => {
  const registry = expand(FILES.find(({ label }) => label === 'gpp-registry')?.snippet ?? '');
  const marked = registry.replace('</Registry>', '<Filters><|</Filters></Registry>');

  for (const kind of labelsAt(marked)) {
    test(`${kind} has no problem as it is inserted`, () => {
      const text = accept(marked, kind);
      const findings = lintText(text, 'new.xml').filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        findings.map(({ rule, message }) => `${rule}: ${message.template}`),
        [],
        text,
      );
    });
  }

  const inserted = (kind: string): string => {
    return /<Filters>([^]*)<\/Filters>/.exec(accept(marked, kind))?.[1] ?? '';
  };
  test('that lets the item apply once is hidden, as the check box of the console makes it', () => {
    assert.equal(
      inserted('FilterRunOnce'),
      `<FilterRunOnce hidden="1" not="0" bool="AND" id="${UID}"/>`,
    );
  });
  test('has what it compares and where, not only what the client cannot do without', () => {
    assert.match(inserted('FilterVariable'), / variableName="" value=""/);
    assert.match(inserted('FilterRegistry'), / type="KEYEXISTS" hive="HKEY_LOCAL_MACHINE" key=""/);
    assert.match(inserted('FilterWmi'), / query="" nameSpace="root\\cimv2"/);
    assert.match(inserted('FilterLanguage'), / default="1" system="0" native="0"/);
    assert.match(inserted('FilterMsi'), / code=""/);
  });
});
