// Turns the schemas of preference files, which describe the objects that xml2js makes, into what
// they say about XML: elements with their attributes and children. Completion, hover and the
// explanation of a violation need that, and cannot ask a compiled validator for it.

/**
 * @param schemas The schemas by the name of their validator.
 * @returns `types`, which names the validator and the root element of each preference type, and
 *   `elements`, every element by a key: the name of its schema's file, and below it the path of
 *   element names. See src/core/schema/elementModel.ts for the shape.
 */
export function elementModels(schemas) {
  const byId = new Map([...schemas.values()].map((schema) => [schema.$id, schema]));
  const reader = { byId, elements: {}, roots: rootsByType(schemas) };
  const types = {};
  for (const [validator, schema] of schemas) {
    const type = schema['x-preferenceType'];
    if (type === undefined) continue;
    const root = schema.properties[type];
    types[type] = { validator, root: elementKey(reader, schema.$id, root, [type]) };
  }
  return { types, elements: reader.elements };
}

/** Where each preference type's root element is described. */
function rootsByType(schemas) {
  const roots = new Map();
  for (const schema of schemas.values()) {
    const type = schema['x-preferenceType'];
    if (type !== undefined) roots.set(type, { id: schema.$id, schema: schema.properties[type] });
  }
  return roots;
}

/** Reads an element's schema unless that has been done, and returns the element's key. */
function elementKey(reader, baseId, schema, path) {
  const { id, target } = dereference(reader, baseId, schema);
  const isShared = target !== schema;
  const key = isShared ? nameOf(id) : [nameOf(baseId), ...path].join('/');
  if (key in reader.elements) return key;
  const element = describe(target);
  // Set before the children are read, because a collection is its own descendant.
  reader.elements[key] = element;
  const parts = allParts(reader, id, target);
  element.attributes = {};
  element.children = {};
  for (const part of parts) {
    readSeverities(part.schema, element);
    readAttributes(reader, part, element);
    const keyOf = (name, child) =>
      childKey(reader, part.id, child, isShared ? [name] : [...path, name]);
    for (const [name, child] of Object.entries(part.schema.properties ?? {})) {
      if (name === '$' || name === '_') continue;
      const required = severityOf(part.schema, 'required', name);
      element.children[name] = {
        element: keyOf(name, child),
        ...(part.schema.required?.includes(name) ? { missing: required } : {}),
        ...(child['x-initial'] === undefined ? {} : { initialIn: initialIn(child) }),
        ...('maxItems' in child ? { repeated: severityOf(child, 'maxItems') } : {}),
      };
    }
    const others = part.schema.additionalProperties;
    if (typeof others === 'object') element.otherChildren = keyOf('*', others);
  }
  return key;
}

/** The items whose new element has the child; `*` for all of them. */
function initialIn(child) {
  return child['x-initial'] === true ? ['*'] : child['x-initial'];
}

/** The key of a child, whose schema is that of an array of elements or names a preference type. */
function childKey(reader, id, child, path) {
  const type = child['x-preferenceType'];
  if (type === undefined) return elementKey(reader, id, child.items, path);
  const root = reader.roots.get(type);
  if (root === undefined) throw new Error(`${id} refers to ${type}, which has no schema`);
  return elementKey(reader, root.id, root.schema, [type]);
}

function readSeverities(schema, element) {
  if (schema.additionalProperties === false) {
    element.unknownChild = severityOf(schema, 'additionalProperties');
  }
}

function readAttributes(reader, part, element) {
  const schema = part.schema.properties?.$;
  if (typeof schema !== 'object') return;
  const { id, target } = dereference(reader, part.id, schema);
  for (const attributes of allParts(reader, id, target)) {
    if (attributes.schema.additionalProperties === false) {
      element.unknownAttribute = severityOf(attributes.schema, 'additionalProperties');
    }
    for (const [name, attribute] of Object.entries(attributes.schema.properties ?? {})) {
      // `true` only says that the name is allowed; a part before has described it.
      if (attribute === true) continue;
      const source = attributes.schema['x-source'] ?? element.source;
      element.attributes[name] = { source, ...describeAttribute(attribute) };
    }
    for (const name of attributes.schema.required ?? []) {
      element.attributes[name].missing = severityOf(attributes.schema, 'required', name);
    }
  }
}

function describeAttribute(schema) {
  return {
    ...describe(schema),
    ...(schema.enum === undefined ? {} : { values: valuesOf(schema) }),
    ...(schema.default === undefined ? {} : { default: schema.default }),
    ...(schema['x-unit'] === undefined ? {} : { unit: schema['x-unit'] }),
    invalid: invalidSeverity(schema),
  };
}

/** How bad a wrong value is; an attribute has one keyword that decides on its values at most. */
function invalidSeverity(schema) {
  const keyword = ['enum', 'pattern', 'maxLength'].find((candidate) => candidate in schema);
  return keyword === undefined ? 'warning' : severityOf(schema, keyword);
}

function valuesOf(schema) {
  const meanings = schema['x-enumDescriptions'] ?? {};
  return Object.fromEntries(schema.enum.map((value) => [value, meanings[value] ?? '']));
}

function describe(schema) {
  return {
    title: schema.title ?? '',
    description: schema.description ?? '',
    ...(schema['x-source'] === undefined ? {} : { source: schema['x-source'] }),
    ...(schema['x-initial'] === undefined ? {} : { initial: schema['x-initial'] }),
  };
}

/** The schema itself and those it includes by `allOf`, the included ones first. */
function allParts(reader, id, schema) {
  const included = (schema.allOf ?? []).flatMap((part) => {
    const { id: partId, target } = dereference(reader, id, part);
    return allParts(reader, partId, target);
  });
  return [...included, { id, schema }];
}

function dereference(reader, baseId, schema) {
  if (schema.$ref === undefined) return { id: baseId, target: schema };
  const folder = baseId.slice(0, baseId.lastIndexOf('/') + 1);
  const id = folder + schema.$ref;
  const target = reader.byId.get(id);
  if (target === undefined) throw new Error(`${baseId} refers to ${schema.$ref}, which is missing`);
  return { id, target };
}

function nameOf(id) {
  return id.slice(id.lastIndexOf('/') + 1).replace('.schema.json', '');
}

/** How bad it is to break a keyword, as `x-severity` beside it says; a warning where it does not. */
function severityOf(schema, keyword, name) {
  const severity = schema['x-severity']?.[keyword];
  return (typeof severity === 'object' ? severity[name] : severity) ?? 'warning';
}
