/** The schema that a property is, or holds: "#/components/schemas/Milestone" → Milestone. */
const nameOf = ({ $ref, allOf }) => ($ref ?? allOf?.[0]?.$ref)?.split('/').at(-1);

const isTitled = (schema) =>
  schema?.properties && Object.values(schema.properties).some(({ title }) => title);

/** What a form needs to know of one property; a title stands in the record, once. */
function describe(property, required, schemas) {
  const { title = '', nullable = false, maxLength, format, items, additionalProperties } = property;
  const one = schemas[nameOf(property)];
  const each = items && schemas[nameOf(items)];
  return {
    title,
    ...(nullable || !required ? { optional: true } : {}),
    // A date is not typed by its length.
    ...(maxLength && !format ? { maxLength } : {}),
    ...(isTitled(one) ? { fields: fieldsIn(one, schemas) } : {}),
    ...(isTitled(each) ? { each: each.title ?? title, fields: fieldsIn(each, schemas) } : {}),
    ...(additionalProperties ? { byKey: true } : {}),
  };
}

const fieldsIn = ({ properties, required = [] }, schemas) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      describe(property, required.includes(name), schemas),
    ]),
  );

/** The source of fields.ts: the requests whose properties have titles, by the names of the contract. */
export function fieldsOf(schemas) {
  const titled = Object.entries(schemas)
    .filter(([, schema]) => isTitled(schema))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, schema]) => [name, fieldsIn(schema, schemas)]);
  const lines = titled.map(([name, of]) => `  ${name}: ${JSON.stringify(of)},`);
  return `// Generated from openapi.yaml.\nexport const fields = {\n${lines.join('\n')}\n} as const;\n`;
}
