// The schema as an application writes it for Zod, which takes no JSON Schema with if/then. Made from the JSON Schema, so
// that both stay the same; what a person would write is these calls.

import { z } from 'zod';

const FORMATS = { uuid: () => z.uuid(), uri: () => z.url(), 'date-time': () => z.iso.datetime({ offset: true }) };

function text({ format, pattern, minLength, maxLength }) {
  let model = FORMATS[format]?.() ?? z.string();
  if (pattern !== undefined) model = model.regex(new RegExp(pattern, 'u'));
  if (minLength !== undefined) model = model.min(minLength);
  if (maxLength !== undefined) model = model.max(maxLength);
  return model;
}

function property(schema) {
  if (schema.enum?.includes(null)) return z.enum(schema.enum.filter((value) => value !== null)).nullable();
  if (schema.enum) return z.enum(schema.enum);
  if (schema.type === 'array') {
    return z
      .array(property(schema.items))
      .min(schema.minItems)
      .refine((items) => new Set(items).size === items.length);
  }
  return schema.type.includes('null') ? text(schema).nullable() : text(schema);
}

function checkRules(rules, document, context) {
  for (const { if: condition, then } of rules) {
    const [[name, { const: value }]] = Object.entries(condition.properties);
    if (document[name] !== value) continue;
    for (const needed of then.required) {
      if ((document[needed] ?? '') === '') context.addIssue({ code: 'custom', path: [needed], message: 'is needed' });
    }
  }
}

/** The model of phone-number.schema.json, or of a list of it. */
export function zodModel(schema) {
  if (schema.type === 'array') return z.array(zodModel(schema.items));
  const shape = Object.entries(schema.properties).map(([name, value]) => {
    const model = property(value);
    return [name, schema.required.includes(name) ? model : model.optional()];
  });
  return z
    .strictObject(Object.fromEntries(shape))
    .superRefine((document, context) => checkRules(schema.allOf, document, context));
}
