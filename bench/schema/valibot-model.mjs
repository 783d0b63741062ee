// The schema as an application writes it for Valibot, as zod-model.mjs does for Zod.

import * as v from 'valibot';

const FORMATS = { uuid: () => v.uuid(), uri: () => v.url(), 'date-time': () => v.isoTimestamp() };

function text({ format, pattern, minLength, maxLength }) {
  const checks = [
    FORMATS[format]?.(),
    pattern !== undefined && v.regex(new RegExp(pattern, 'u')),
    minLength !== undefined && v.minLength(minLength),
    maxLength !== undefined && v.maxLength(maxLength),
  ].filter(Boolean);
  return checks.length > 0 ? v.pipe(v.string(), ...checks) : v.string();
}

function property(schema) {
  if (schema.enum?.includes(null)) return v.nullable(v.picklist(schema.enum.filter((value) => value !== null)));
  if (schema.enum) return v.picklist(schema.enum);
  if (schema.type === 'array') {
    return v.pipe(
      v.array(property(schema.items)),
      v.minLength(schema.minItems),
      v.check((items) => new Set(items).size === items.length),
    );
  }
  return schema.type.includes('null') ? v.nullable(text(schema)) : text(schema);
}

function checkRules(rules, { dataset, addIssue }) {
  if (!dataset.typed) return;
  for (const { if: condition, then } of rules) {
    const [[name, { const: value }]] = Object.entries(condition.properties);
    if (dataset.value[name] !== value) continue;
    for (const needed of then.required) {
      if ((dataset.value[needed] ?? '') === '') addIssue({ message: `${needed} is needed` });
    }
  }
}

/** The model of phone-number.schema.json, or of a list of it. */
export function valibotModel(schema) {
  if (schema.type === 'array') return v.array(valibotModel(schema.items));
  const shape = Object.entries(schema.properties).map(([name, value]) => {
    const model = property(value);
    return [name, schema.required.includes(name) ? model : v.optional(model)];
  });
  return v.pipe(
    v.strictObject(Object.fromEntries(shape)),
    v.rawCheck((context) => checkRules(schema.allOf, context)),
  );
}
