// The validators, each as its users use it to learn all faults: a schema in, a verdict on a text or a value out.

import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { ROOT } from '../../tools/samples.mjs';

/**
 * @typedef {{text: (text: string) => boolean, value: (value: unknown) => boolean}} Verdict
 * @typedef {(schema: object) => Verdict | Promise<Verdict>} Compile
 * @typedef {object} Library
 * @property {string} name
 * @property {string[]} packages
 * @property {() => Promise<Compile>} open imports it
 * @property {true} [interprets] it takes schemas at run time and needs no eval
 * @property {true} [atBuild] it compiles when an application is built
 */

export const OURS = 'dialproof';
export const OURS_WITH_SUGGESTIONS = 'dialproof, with suggestions';
export const AJV = 'Ajv 2020-12';

// A peer takes values; a text is parsed before.
const overValues = (value) => ({ value, text: (text) => value(JSON.parse(text)) });

export async function openOurs(options) {
  const { load } = await import('../../wasm/dist/index.js');
  const dialproof = await load();
  await dialproof.loadCompiler();
  return (schema) => {
    const { schema: compiled, diagnostics } = dialproof.compile(schema, { assertFormats: true });
    if (!compiled) throw new Error(`the schema is refused: ${diagnostics[0].message}`);
    return {
      text: (text) => compiled.validate(text, options).valid,
      value: (value) => compiled.validateValue(value, options).valid,
    };
  };
}

async function newAjv(options = {}) {
  const [{ default: Ajv2020 }, { default: addFormats }] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')]);
  return () => addFormats(new Ajv2020({ allErrors: true, strict: false, ...options }));
}

async function openAjv() {
  const create = await newAjv();
  return (schema) => overValues(create().compile(schema));
}

async function openAjvStandalone() {
  const create = await newAjv({ code: { source: true } });
  const { default: standalone } = await import('ajv/dist/standalone/index.js');
  const folder = join(ROOT, 'bench/results/standalone'); // in the tree: the code requires Ajv's own files
  mkdirSync(folder, { recursive: true });
  return (schema) => {
    const ajv = create();
    const file = join(folder, `${schema.type}.cjs`);
    writeFileSync(file, standalone.default(ajv, ajv.compile(schema)));
    return overValues(createRequire(import.meta.url)(file));
  };
}

async function openSchemasafe() {
  const { validator } = await import('@exodus/schemasafe');
  const options = { mode: 'lax', includeErrors: true, allErrors: true, isJSON: true, unmodifiedPrototypes: true };
  return (schema) => overValues(validator(schema, options));
}

async function openHyperjump() {
  const { registerSchema, setShouldValidateFormat, validate } = await import('@hyperjump/json-schema/draft-2020-12');
  await import('@hyperjump/json-schema/formats');
  setShouldValidateFormat(true);
  let compiled = 0;
  return async ({ $id, ...schema }) => {
    const uri = `${$id}?${compiled++}`; // a second schema of one URI is refused
    registerSchema(schema, uri);
    const check = await validate(uri);
    return overValues((value) => check(value, 'BASIC').valid);
  };
}

async function openCfworker() {
  const { Validator } = await import('@cfworker/json-schema');
  return (schema) => {
    const validator = new Validator(schema, '2020-12', false);
    return overValues((value) => validator.validate(value).valid);
  };
}

async function openZod() {
  const { zodModel } = await import('./zod-model.mjs');
  return (schema) => {
    const model = zodModel(schema);
    return overValues((value) => model.safeParse(value).success);
  };
}

async function openValibot() {
  const [{ valibotModel }, { safeParse }] = await Promise.all([import('./valibot-model.mjs'), import('valibot')]);
  return (schema) => {
    const model = valibotModel(schema);
    return overValues((value) => safeParse(model, value).success);
  };
}

/** @type {Library[]} */
export const LIBRARIES = [
  { name: OURS, packages: [], open: () => openOurs({ suggestions: false }) },
  { name: OURS_WITH_SUGGESTIONS, packages: [], open: () => openOurs({ suggestions: true }) },
  { name: AJV, packages: ['ajv', 'ajv-formats'], open: openAjv },
  { name: 'Ajv standalone', packages: ['ajv', 'ajv-formats'], open: openAjvStandalone, atBuild: true },
  { name: '@exodus/schemasafe', packages: ['@exodus/schemasafe'], open: openSchemasafe },
  { name: '@hyperjump/json-schema', packages: ['@hyperjump/json-schema'], open: openHyperjump, interprets: true },
  { name: '@cfworker/json-schema', packages: ['@cfworker/json-schema'], open: openCfworker, interprets: true },
  { name: 'Zod (written by hand)', packages: ['zod'], open: openZod },
  { name: 'Valibot (written by hand)', packages: ['valibot'], open: openValibot },
];
