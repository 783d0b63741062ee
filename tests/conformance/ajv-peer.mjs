// Ajv with our schemas, taught the format that it does not know: what Dialproof's verdicts are held against.

import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import libphonenumber from 'google-libphonenumber';

import { schemaText } from '../../tools/samples.mjs';

const { PhoneNumberFormat, PhoneNumberUtil } = libphonenumber;
const util = PhoneNumberUtil.getInstance();

/** How far a text is strict E.164: undefined, 'possible' or 'valid'. */
export function levelOfE164(text) {
  if (!text.startsWith('+')) return undefined;
  try {
    const number = util.parse(text);
    if (util.format(number, PhoneNumberFormat.E164) !== text) return undefined;
    // Not isPossibleNumber, which also takes what can be dialled within an area only, without the area's code.
    if (util.isPossibleNumberWithReason(number) !== PhoneNumberUtil.ValidationResult.IS_POSSIBLE) return undefined;
    return util.isValidNumber(number) ? 'valid' : 'possible';
  } catch {
    return undefined;
  }
}

// `x-e164` stands beside `format`; Ajv tells a format nothing of its neighbours, so the level becomes part of its name.
function withLevelInFormat(schema) {
  if (Array.isArray(schema)) return schema.map(withLevelInFormat);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, withLevelInFormat(value)]));
  if (schema.format === 'e164') copy.format = `e164-${schema['x-e164']?.level ?? 'valid'}`;
  return copy;
}

/**
 * An Ajv 2020-12 that has all schemas.
 * @param {import('dialproof').SchemaInfo[]} schemas
 * @param {(text: string) => undefined | 'possible' | 'valid'} level what it takes for E.164
 */
export function createAjv(schemas, level = levelOfE164) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, validateFormats: true });
  addFormats(ajv);
  // ajv-formats also takes a blank between date and time; RFC 3339's grammar, which JSON Schema refers to, has a T only.
  const { validate: isDateTime } = ajv.formats['date-time'];
  ajv.addFormat('date-time', (text) => !/\s/.test(text) && isDateTime(text));
  ajv.addFormat('e164-valid', (text) => level(text) === 'valid');
  ajv.addFormat('e164-possible', (text) => level(text) !== undefined);
  for (const keyword of ['x-e164', 'x-unknown-properties', 'x-known-values', 'x-successors']) ajv.addKeyword(keyword);
  for (const { id } of schemas) ajv.addSchema(withLevelInFormat(JSON.parse(schemaText(id))));
  return ajv;
}
