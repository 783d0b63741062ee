// Makes src/codes.ts: the params of each diagnostic, by its code, as the core's own table describes them.

import { readFileSync, writeFileSync } from 'node:fs';

// What a name stands for; others may be any JSON value.
const TYPES = {
  allowed: 'readonly JsonValue[]',
  character: 'string',
  count: 'number',
  country: 'string',
  dialect: 'string',
  domain: 'string',
  document: "'target'",
  earliest: 'string',
  first: 'number',
  form: 'string',
  format: 'string',
  fragment: 'string',
  found: 'string',
  from: 'string',
  host: 'string',
  keyword: 'string',
  kind: 'string',
  known: 'readonly JsonValue[]',
  mailbox: 'string',
  matches: 'readonly number[]',
  missing: 'string',
  nearest: 'string',
  needed: 'readonly string[]',
  offset: 'number',
  omitted: 'number',
  open: 'number',
  owner: 'string',
  pattern: 'string',
  place: 'string',
  pointer: 'string',
  prefix: 'string',
  problem: 'string',
  property: 'string',
  provider: 'string',
  reason: 'string',
  reference: 'string',
  region: 'string',
  request: 'string',
  schema: 'string',
  second: 'number',
  status: 'string',
  successors: 'readonly string[]',
  to: 'string',
  vocabulary: 'string',
};

/** "… params: maximum, actual? (bytes)" → [{ name: 'maximum', optional: false }, { name: 'actual', optional: true }] */
export function paramsOf(description) {
  const named = / params: (.*)$/.exec(description)?.[1].replaceAll(/ \([^)]*\)/g, '') ?? '';
  return named.split(', ').filter(Boolean).map((name) => ({ name: name.replace('?', ''), optional: name.endsWith('?') }));
}

/** The core's table of codes, from the module itself. */
async function readCodes(wasm) {
  const module = await WebAssembly.compile(readFileSync(wasm));
  const host = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) (host[from] ??= {})[name] = () => 0;
  const { exports } = await WebAssembly.instantiate(module, host);
  exports._initialize();
  const bytes = exports.codes();
  return JSON.parse(Buffer.from(exports.memory.buffer, exports.outputAddress(), bytes).toString('utf8'));
}

function memberOf({ code, description }) {
  const params = paramsOf(description).map(({ name, optional }) => `readonly ${name}${optional ? '?' : ''}: ${TYPES[name] ?? 'JsonValue'}`);
  const comment = `  /** ${description.replace(/ params: .*$/, '')} */\n`;
  return `${comment}  '${code}': ${params.length > 0 ? `{ ${params.join('; ')} }` : 'NoParams'};`;
}

/**
 * @param {string} wasm the main module
 * @param {string} output the file to write
 */
export async function writeDiagnosticTypes(wasm, output) {
  const codes = await readCodes(wasm);
  const lines = [
    "import type { JsonValue } from './json.js';",
    '',
    '/** The params of a code that has none. */',
    'export type NoParams = { readonly [name in never]: never };',
    '',
    '/** What each code says beside its place: what its message is made from. */',
    'export interface DiagnosticParams {',
    ...codes.map(memberOf),
    '}',
    '',
    '/** The code of a diagnostic. */',
    'export type Code = keyof DiagnosticParams;',
    '',
  ];
  writeFileSync(output, lines.join('\n'));
}
