import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PREFERENCE_TYPES } from '../../../src/core/gpp/preferenceTypes';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import {
  childModel,
  elementModel,
  schemaOfType,
  type ElementModel,
} from '../../../src/core/schema/elementModel';
import { nodesOf } from '../../../src/core/xml/walk';
import { describeProblems } from './describeProblems';
import { ALL_SAMPLES, TYPE_SAMPLES, typeSample } from './typeSamples';

/** Slips of the specification's own examples, which the client ignores or which are open. */
const SLIPS: Readonly<Record<string, readonly string[]>> = {
  'specification/InternetSettings': [
    'hint unknown-attribute bypasserrors of Internet ‹bypasserrors› → bypassErrors',
  ],
  'specification/ScheduledTasks': ['hint value-not-allowed version of FilterOs ‹Vista› → VISTA'],
};

function rootModel(type: string): ElementModel {
  const schema = schemaOfType(type);
  assert.ok(schema, `${type} has a schema`);
  const model = elementModel(schema.root);
  assert.ok(model, `${type} has a model`);
  return model;
}

/** What stands in some sample: `Drives/Drive` and `Drives/Drive@letter` for element and attribute. */
function seenInSamples(): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const text of Object.values(ALL_SAMPLES)) {
    const document = parsePreferences(text);
    if (document === undefined) continue;
    for (const node of nodesOf(document.xml)) {
      if (node.kind !== 'element') continue;
      seen.add(node.name);
      for (const { name } of node.attributes) seen.add(`${node.name}@${name}`);
    }
  }
  return seen;
}

describe('a file of each type', () => {
  for (const [name, text] of Object.entries(TYPE_SAMPLES)) {
    test(`in the shape of ${name} has no problem`, () => {
      assert.deepEqual(describeProblems(text), SLIPS[name] ?? []);
    });

    test(`in the shape of ${name} has none in another order either`, () => {
      assert.deepEqual(
        [...describeProblems(reversed(text))].sort(),
        [...(SLIPS[name] ?? [])].sort(),
      );
    });
  }

  test('has none either when everything is switched off, or when it has no items', () => {
    for (const type of PREFERENCE_TYPES) {
      const empty = `<${type.root} clsid="${type.clsid}" disabled="1"/>`;
      assert.deepEqual(describeProblems(empty), [], type.root);
    }
  });
});

/** The file with the attributes of each element, and the elements in each item, from last to first. */
function reversed(text: string): string {
  return text
    .replace(/<([A-Za-z]\w*)((?: [\w:]+="[^"]*")+)/g, (_, name: string, attributes: string) => {
      return `<${name}${[...attributes.matchAll(/ [\w:]+="[^"]*"/g)].reverse().join('')}`;
    })
    .replace(/(<Properties[^>]*\/>|<Properties.*?<\/Properties>)(<Filters.*?<\/Filters>)/g, '$2$1');
}

describe('the schemas', () => {
  test('are there for every type, with every item and the class id of each', () => {
    assert.equal(PREFERENCE_TYPES.length, 23);
    for (const type of PREFERENCE_TYPES) {
      const root = rootModel(type.root);
      for (const { element } of type.items) {
        const item = childModel(root, element);
        assert.equal(item?.attributes['clsid']?.missing, 'error', element);
        assert.ok(childModel(item, 'Properties'), `${element} has properties`);
        assert.equal(childModel(item, 'Filters'), elementModel('filters'), element);
      }
    }
  });

  test('have no item that the list of class ids lacks', () => {
    for (const type of PREFERENCE_TYPES) {
      const known = type.items.map(({ element }) => element);
      if (type.collection !== undefined) known.push('Collection');
      assert.deepEqual(Object.keys(rootModel(type.root).children).sort(), known.sort(), type.root);
    }
  });

  test('have samples for every type and every item', () => {
    const seen = seenInSamples();
    for (const { root, items } of PREFERENCE_TYPES) {
      for (const name of [root, ...items.map((item) => item.element)]) {
        assert.ok(seen.has(name), `${name} is in no sample`);
      }
    }
  });

  test('let an application hold every other type that has settings', () => {
    const application = childModel(rootModel('Applications'), 'Application');
    assert.ok(application);
    const held = PREFERENCE_TYPES.filter(({ root, items }) => {
      return childModel(application, root) === rootModel(root) && items.length > 0;
    });
    assert.deepEqual(
      held.map(({ root }) => root).sort(),
      PREFERENCE_TYPES.filter(({ root, items }) => items.length > 0 && root !== 'Applications')
        .map(({ root }) => root)
        .sort(),
    );
  });

  test('say of an unknown attribute of properties that it is a hint', () => {
    for (const type of PREFERENCE_TYPES) {
      const root = rootModel(type.root);
      for (const { element } of type.items) {
        const item = childModel(root, element);
        assert.equal(item && childModel(item, 'Properties')?.unknownAttribute, 'hint', element);
      }
    }
  });

  test('have the same four actions wherever there is one, and an update is the default', () => {
    let actions = 0;
    for (const type of PREFERENCE_TYPES) {
      for (const { element } of type.items) {
        const item = childModel(rootModel(type.root), element);
        const action = item && childModel(item, 'Properties')?.attributes['action'];
        if (action === undefined) continue;
        actions++;
        assert.deepEqual(Object.keys(action.values ?? {}), ['C', 'R', 'U', 'D'], element);
        assert.equal(action.default, 'U', element);
        assert.equal(action.invalid, 'error', element);
      }
    }
    assert.equal(actions, 24);
  });

  test('know what numbers count where people get it wrong', () => {
    const service = childModel(rootModel('NTServices'), 'NTService');
    const { attributes } = (service && childModel(service, 'Properties')) ?? {};
    assert.equal(attributes?.['resetFailCountDelay']?.unit, 'seconds');
    assert.equal(attributes['restartServiceDelay']?.unit, 'milliseconds');
    assert.equal(attributes['serviceName']?.unit, undefined);
  });

  test('have the items of later versions of Internet Explorer as one open kind', () => {
    const root = rootModel('InternetSettings');
    assert.equal(childModel(root, 'IE99'), elementModel('internetOtherItem'));
    assert.equal(root.unknownChild, undefined);
    assert.equal(elementModel('internetOtherItem')?.unknownChild, undefined);
  });
});

describe('values that real files have and the specification leaves out', () => {
  const services = typeSample('console/NTServices');
  for (const value of ['RUNCMD', 'REBOOT']) {
    test(`such as the failure action ${value} are in the samples`, () => {
      assert.match(services, new RegExp(`Failure="${value}"`));
    });
  }

  test('such as no service action are in the samples', () => {
    assert.match(services, /<Properties (?![^>]*serviceAction)[^>]*>/);
  });

  test('and open ones beyond those are hints', () => {
    const text = services.replace('Failure="RUNCMD"', 'Failure="SOMETHING"');
    assert.deepEqual(describeProblems(text), [
      'hint value-not-allowed firstFailure of Properties ‹SOMETHING›',
    ]);
  });
});
