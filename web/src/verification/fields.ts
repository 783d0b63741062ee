// The form's fields, as the schema names and describes them: the page writes no rule down a second time.

import type { JsonValue } from 'dialproof';

type Schema = { readonly [keyword: string]: JsonValue };

export interface Field {
  readonly kind: 'text' | 'long' | 'choice' | 'flag';
  /** Where the field's value stands in the document. */
  readonly path: readonly string[];
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  /** What the browser may fill it in with and which keyboard suits it. */
  readonly inputType: 'text' | 'email' | 'tel' | 'url';
  readonly example: string;
  readonly choices: readonly string[];
}

export interface Group {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** A text that may have this many characters is given several lines. */
const SEVERAL_LINES = 1000;

type Resolve = (reference: string) => Schema;

/** The groups of a schema: an object property becomes a group, in the schema's order; an object in it one of its own. */
export function groupsOf(uri: string, schemaText: (uri: string) => string | undefined): Group[] {
  const resolve: Resolve = (reference) => {
    const url = new URL(reference, uri);
    const text = schemaText(url.origin + url.pathname);
    if (text === undefined) throw new Error(`no schema ${reference}`);
    let schema = asSchema(JSON.parse(text) as JsonValue);
    for (const token of url.hash.split('/').slice(1)) schema = asSchema(schema[decodeURIComponent(token)]);
    return schema;
  };
  return collect(resolve(uri), [], true, resolve);
}

function collect(schema: Schema, path: readonly string[], required: boolean, resolve: Resolve): Group[] {
  const needed = required && Array.isArray(schema['required']) ? schema['required'] : [];
  const fields: Field[] = [];
  const groups: Group[] = [];
  for (const [name, own] of Object.entries(asSchema(schema['properties']))) {
    const property = merged(asSchema(own), resolve);
    const place = [...path, name];
    const isNeeded = needed.includes(name);
    if (property['properties']) groups.push(...collect(property, place, isNeeded, resolve));
    else fields.push(fieldOf(property, place, isNeeded));
  }
  if (fields.length === 0) return groups;
  const own = { name: path.at(-1) ?? '', fields };
  // What stands beside the groups at the root is about all of them and concludes the form.
  return path.length === 0 ? [...groups, own] : [own, ...groups];
}

// What stands beside a $ref comes before what it refers to.
function merged(schema: Schema, resolve: Resolve): Schema {
  const reference = schema['$ref'];
  return typeof reference === 'string' ? { ...resolve(reference), ...schema } : schema;
}

function fieldOf(schema: Schema, path: readonly string[], required: boolean): Field {
  const choices = schema['enum'] ?? schema['x-known-values'];
  const [example] = Array.isArray(schema['examples']) ? schema['examples'] : [];
  return {
    kind: kindOf(schema, Array.isArray(choices)),
    path,
    label: typeof schema['title'] === 'string' ? schema['title'] : wordsOf(path.at(-1) ?? ''),
    help: typeof schema['description'] === 'string' ? schema['description'] : '',
    required,
    inputType: inputType(schema['format']),
    example: typeof example === 'string' ? example : '',
    choices: Array.isArray(choices) ? choices.filter((choice) => typeof choice === 'string') : [],
  };
}

function kindOf(schema: Schema, isChoice: boolean): Field['kind'] {
  if (schema['type'] === 'boolean') return 'flag';
  if (isChoice) return 'choice';
  return Number(schema['maxLength'] ?? 0) >= SEVERAL_LINES ? 'long' : 'text';
}

function inputType(format: JsonValue | undefined): Field['inputType'] {
  if (format === 'email') return 'email';
  if (format === 'uri') return 'url';
  return format === 'e164' ? 'tel' : 'text';
}

// "registrationId" → "Registration id"
function wordsOf(name: string): string {
  const spaced = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function asSchema(value: JsonValue | undefined): Schema {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}
