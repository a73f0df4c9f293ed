import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

type Schema = Record<string, unknown>;

interface Tools {
  readonly withoutAnnotations: (schema: unknown) => unknown;
  readonly elementModels: (schemas: Map<string, Schema>) => {
    readonly types: Record<string, unknown>;
    readonly elements: Record<string, Schema>;
  };
}

let tools: Tools;

before(async () => {
  const load = async (file: string): Promise<object> =>
    (await import(pathToFileURL(path.resolve('schemas', file)).href)) as object;
  tools = { ...(await load('compile.mjs')), ...(await load('elementModels.mjs')) } as Tools;
});

describe('leaving annotations out of a schema', () => {
  test('drops what has no effect on what is valid, at any depth', () => {
    const schema = {
      title: 't',
      description: 'd',
      type: 'object',
      'x-severity': { required: 'error' },
      properties: {
        a: { type: 'string', default: 'x', markdownDescription: 'm', 'x-source': 's' },
      },
      allOf: [{ title: 't', required: ['a'] }],
    };
    assert.deepEqual(tools.withoutAnnotations(schema), {
      type: 'object',
      properties: { a: { type: 'string' } },
      allOf: [{ required: ['a'] }],
    });
  });

  test('drops the type that the values of an enumeration have anyway', () => {
    const schema = {
      properties: { type: { type: 'string', enum: ['a'] }, enum: { type: 'string', pattern: 'b' } },
    };
    assert.deepEqual(tools.withoutAnnotations(schema), {
      properties: { type: { enum: ['a'] }, enum: { type: 'string', pattern: 'b' } },
    });
  });

  test('keeps properties that are named like annotations, and values as they are', () => {
    const schema = {
      properties: { title: { type: 'string', title: 'T' }, 'x-y': true, default: { enum: ['1'] } },
      required: ['title', 'default'],
      enum: [{ title: 'a value' }],
    };
    assert.deepEqual(tools.withoutAnnotations(schema), {
      properties: { title: { type: 'string' }, 'x-y': true, default: { enum: ['1'] } },
      required: ['title', 'default'],
      enum: [{ title: 'a value' }],
    });
  });
});

describe('the element models of schemas', () => {
  const shared: Schema = {
    $id: 'f/shared.schema.json',
    title: 'Shared',
    'x-source': 'S 2',
    type: 'object',
    properties: {
      $: {
        type: 'object',
        properties: { id: { title: 'Id', enum: ['1', '2'] } },
        required: ['id'],
      },
      shared: { type: 'array', maxItems: 1, items: { $ref: 'shared.schema.json' } },
    },
    additionalProperties: false,
    'x-severity': { additionalProperties: 'hint' },
  };
  const type: Schema = {
    $id: 'f/type.schema.json',
    'x-preferenceType': 'Root',
    properties: {
      Root: {
        title: 'The root',
        properties: {
          item: {
            type: 'array',
            items: {
              allOf: [{ $ref: 'shared.schema.json' }],
              title: 'An item',
              required: ['x'],
              properties: { x: { items: { title: 'X' } } },
            },
          },
          shared: { type: 'array', items: { $ref: 'shared.schema.json' } },
        },
      },
    },
  };
  const read = (): ReturnType<Tools['elementModels']> =>
    tools.elementModels(
      new Map([
        ['validateShared', shared],
        ['validateType', type],
      ]),
    );

  test('are named by the files of schemas and the path inside them', () => {
    const { types, elements } = read();
    assert.deepEqual(types, { Root: { validator: 'validateType', root: 'type/Root' } });
    assert.deepEqual(Object.keys(elements).sort(), [
      'shared',
      'type/Root',
      'type/Root/item',
      'type/Root/item/x',
    ]);
  });

  test('may hold themselves', () => {
    assert.deepEqual(read().elements['shared']?.['children'], {
      shared: { element: 'shared', repeated: 'warning' },
    });
  });

  test('include what an allOf part says, and what is missing', () => {
    const item = read().elements['type/Root/item'];
    assert.deepEqual(item?.['children'], {
      shared: { element: 'shared', repeated: 'warning' },
      x: { element: 'type/Root/item/x', missing: 'warning' },
    });
    assert.equal(item['unknownChild'], 'hint');
    assert.deepEqual(Object.keys(item['attributes'] as object), ['id']);
  });

  test('take severities from beside the keyword, and a warning where there is none', () => {
    const attributes = read().elements['shared']?.['attributes'] as Record<string, Schema>;
    assert.deepEqual(attributes['id'], {
      source: 'S 2',
      title: 'Id',
      description: '',
      values: { 1: '', 2: '' },
      invalid: 'warning',
      missing: 'warning',
    });
  });

  test('name the unit of a number and the elements that stand beside those with a name', () => {
    const open: Schema = {
      $id: 'f/open.schema.json',
      'x-preferenceType': 'Open',
      properties: {
        Open: {
          title: 'Open',
          properties: { $: { properties: { wait: { title: 'Wait', 'x-unit': 'seconds' } } } },
          additionalProperties: { type: 'array', items: { title: 'Anything' } },
        },
      },
    };
    const { elements } = tools.elementModels(new Map([['validateOpen', open]]));
    const element = elements['open/Open'];
    assert.equal(element?.['otherChildren'], 'open/Open/*');
    assert.equal(elements['open/Open/*']?.['title'], 'Anything');
    assert.equal((element['attributes'] as Record<string, Schema>)['wait']?.['unit'], 'seconds');
  });

  test('lead to the root element of a type that stands in another', () => {
    const outer: Schema = {
      $id: 'f/outer.schema.json',
      'x-preferenceType': 'Outer',
      properties: {
        Outer: { properties: { Root: { type: 'array', 'x-preferenceType': 'Root' } } },
      },
    };
    const schemas = new Map([
      ['validateOuter', outer],
      ['validateShared', shared],
      ['validateType', type],
    ]);
    const { elements, types } = tools.elementModels(schemas);
    assert.deepEqual(elements['outer/Outer']?.['children'], { Root: { element: 'type/Root' } });
    assert.equal((types['Root'] as Schema)['root'], 'type/Root');
    schemas.delete('validateType');
    assert.throws(() => tools.elementModels(schemas), /refers to Root, which has no schema/);
  });

  test('need every schema that is referred to', () => {
    assert.throws(
      () => tools.elementModels(new Map([['validateType', type]])),
      /refers to shared\.schema\.json, which is missing/,
    );
  });
});
