// Other forms of a schema, for what a peer does not know.

function map(value, change) {
  if (Array.isArray(value)) return value.map((element) => map(element, change));
  if (typeof value !== 'object' || value === null) return value;
  return change(Object.fromEntries(Object.entries(value).map(([name, element]) => [name, map(element, change)])));
}

/** Lists of what the schema accepts. */
export function listOf({ $schema, $id, ...items }) {
  return { $schema, $id: $id.replace('.schema.json', 's.schema.json'), type: 'array', items };
}

/** Without `format`. Names of properties are no keywords: only a string is taken for one. */
export function withoutFormats(schema) {
  return map(schema, ({ format, ...rest }) => (typeof format === 'object' ? { format, ...rest } : rest));
}

/** Draft 4, which has neither `if` nor `const`, says them by `anyOf`, `not` and `enum`. */
export function toDraft4(schema) {
  const { $id, ...rest } = map(schema, toDraft4Keywords);
  return { ...rest, $schema: 'http://json-schema.org/draft-04/schema#', id: $id };
}

function toDraft4Keywords({ if: condition, then, const: constant, ...rest }) {
  return {
    ...rest,
    ...(condition && { anyOf: [{ not: condition }, then] }),
    ...(constant !== undefined && { enum: [constant] }),
  };
}
