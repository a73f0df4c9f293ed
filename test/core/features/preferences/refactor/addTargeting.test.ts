import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  DEFAULT_CONFIGURATION,
  formatMessage,
  lintDocument,
  parseDocument,
} from '../../../../../src/core';
import { targetingChoices } from '../../../../../src/core/features/preferences/addTargeting';
import { COLLECTION, registryItem, ROOT } from '../../../effects/preferencesIn';
import { describeProblems } from '../../../schema/describeProblems';
import { guid, targeted } from './refactor';

const END = '</RegistrySettings>';
const file = (inside: string) => `${ROOT}>\r\n\t${inside}\r\n${END}`;
const inside = (marked: string, kind: string) =>
  targeted(file(marked), kind).slice(ROOT.length + 4, -END.length - 2);
const PLACE = 'action="U" hive="HKEY_USERS" key="K" name="v" type="REG_SZ" value=""';
const BATTERY = '<FilterBattery bool="AND" not="0"/>';

describe('adding targeting', () => {
  test('makes the list of conditions behind the properties', () => {
    assert.equal(
      inside(registryItem(PLACE, '', '|'), 'FilterBattery'),
      registryItem(PLACE, `\r\n\t\t<Filters>\r\n\t\t\t${BATTERY}\r\n\t\t</Filters>\r\n\t`),
    );
  });
  test('fills an empty list and adds to one with conditions', () => {
    const added = `<Filters>\r\n\t\t\t${BATTERY}\r\n\t\t</Filters>`;
    assert.equal(
      inside(registryItem(PLACE, '<Filters/>', '|'), 'FilterBattery'),
      registryItem(PLACE, added),
    );
    const own = '<FilterDun bool="AND" not="0" type=""/>';
    assert.equal(
      inside(registryItem(PLACE, `<Filters>${own}</Filters>`, '|'), 'FilterBattery'),
      registryItem(PLACE, `<Filters>${own}\r\n\t\t\t${BATTERY}</Filters>`),
    );
  });
  test('puts conditions with an OR among them in brackets', () => {
    const own = '<FilterDun bool="AND" not="0" type=""/><FilterPcmcia bool="OR" not="0"/>';
    assert.match(
      inside(registryItem(PLACE, `<Filters>${own}</Filters>`, '|'), 'FilterBattery'),
      /<Filters><FilterCollection bool="AND" not="0">.*<\/FilterCollection>\s*<FilterBattery/,
    );
  });
  test('indents as the file does', () => {
    const spaced = (item: string) => `${ROOT}>\n  ${item}\n${END}`;
    assert.equal(
      targeted(spaced(registryItem(PLACE, '', '|')), 'FilterBattery'),
      spaced(registryItem(PLACE, `\n    <Filters>\n      ${BATTERY}\n    </Filters>\n  `)),
    );
  });
  test('makes the list in front of the properties where the console has it there', () => {
    const task = (attributes: string, between: string) =>
      `<ScheduledTasks clsid="{CC63F200-7309-4ba0-B154-A71CD118DBCC}"><ImmediateTask name="t"${attributes}>${between}<Properties/></ImmediateTask></ScheduledTasks>`;
    assert.equal(
      targeted(task('|', ''), 'FilterBattery'),
      task('', `\r\n\t\t<Filters>\r\n\t\t\t${BATTERY}\r\n\t\t</Filters>\r\n\t\t`),
    );
    assert.equal(
      targeted(task('|', '\n\t'), 'FilterBattery'),
      task('', `\n\t<Filters>\n\t\t\t${BATTERY}\n\t\t</Filters>\n\t\t`),
    );
    const power = `<PowerOptions clsid="{7B0F9381-C3B8-4525-8167-87349B671D94}"><GlobalPowerOptionsV2 name="p"|><Properties/></GlobalPowerOptionsV2></PowerOptions>`;
    assert.match(targeted(power, 'FilterBattery'), /<\/Filters>\s*<Properties\/>/);
  });
  test('gives a collection its list behind its items', () => {
    const collection = `${COLLECTION} name="C">\r\n\t\t${registryItem(PLACE)}\r\n\t</Collection>`;
    assert.equal(
      inside(collection.replace('name="C"', 'name="|C"'), 'FilterBattery'),
      collection.replace(
        '\r\n\t</Collection>',
        `\r\n\t\t<Filters>\r\n\t\t\t${BATTERY}\r\n\t\t</Filters>\r\n\t</Collection>`,
      ),
    );
  });
  test('gives a condition that applies once a new id each time', () => {
    const two = `${registryItem(PLACE, '', '|')}${registryItem(PLACE, '', '|')}`;
    const ids = [
      ...inside(two, 'FilterRunOnce').matchAll(
        /<FilterRunOnce hidden="1" not="0" bool="AND" id="([^"]*)"\/>/g,
      ),
    ];
    assert.deepEqual(
      ids.map((match) => match[1]),
      [guid(1), guid(2)],
    );
  });
  test('does nothing for an element that closes itself, and for an unknown kind', () => {
    const text = file('<Registry |/>');
    assert.equal(targeted(text, 'FilterBattery'), text.replace('|', ''));
    const item = file(registryItem(PLACE, '', '|'));
    assert.equal(targeted(item, 'FilterNone'), item.replace('|', ''));
  });
});

describe('the conditions to choose from', () => {
  test('are all kinds but the brackets, with a title and an explanation each', () => {
    const choices = targetingChoices();
    assert.equal(choices.length, 28);
    assert.ok(choices.every(({ title, description }) => title !== '' && description !== ''));
    assert.equal(new Set(choices.map(({ title }) => title)).size, choices.length);
  });
  for (const { kind } of targetingChoices()) {
    test(`write ${kind} with all that its schema requires`, () => {
      const text = targeted(file(registryItem(PLACE, '', '|')), kind);
      const missing = describeProblems(text).filter((problem) => {
        return problem.includes('missing') && problem.includes(`of ${kind} `);
      });
      assert.deepEqual(missing, []);
      assert.deepEqual(
        describeProblems(text).filter((problem) => problem.startsWith('error')),
        [],
      );
    });
  }
  test('write what a kind without required attributes is about', () => {
    const text = targeted(file(registryItem(PLACE, '', '|')), 'FilterGroup');
    assert.match(
      text,
      /<FilterGroup bool="AND" not="0" name="" sid="" userContext="1" primaryGroup="0" localGroup="0"\/>/,
    );
  });
});

describe('a condition that is added', () => {
  for (const { kind } of targetingChoices()) {
    test(`has nothing that a rule warns of: ${kind}`, () => {
      const text = inside(registryItem(PLACE, '', '|'), kind);
      const document = parseDocument('gpp', file(text));
      assert.ok(document);
      const findings = lintDocument(document, {
        configuration: DEFAULT_CONFIGURATION,
        surroundings: { newGuid: () => guid(1), timestamp: () => '2026-01-02 03:04:05' },
      });
      const messages = (findings ?? [])
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map((finding) => `${finding.rule}: ${formatMessage(finding.message)}`);
      assert.deepEqual(messages, [], text);
    });
  }
});
