// Each library as an application ships it: one minified file that gives its first verdict.

import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';
import { ROOT } from '../tools/samples.mjs';

export const OURS = 'dialproof';
export const OURS_DOCUMENT = 'dialproof, a document first';
export const GOOGLE = 'google-libphonenumber';
export const JS = 'libphonenumber-js/max';
export const AJV = 'Ajv 2020 + ajv-formats';
export const AJV_AND_GOOGLE = 'Ajv 2020 + ajv-formats + google-libphonenumber';

const AJV_PROGRAM = `
  import Ajv2020 from 'ajv/dist/2020.js';
  import addFormats from 'ajv-formats';
  import schema from './wasm/dist/schemas/voipbin/number.schema.json';
  export function first(isE164) {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats(ajv);
    ajv.addFormat('e164', isE164);
    return ajv.compile(schema)({ number: '+12015550123' });
  }`;

const GOOGLE_PROGRAM = `
  import libphonenumber from 'google-libphonenumber';
  export function first() {
    const util = libphonenumber.PhoneNumberUtil.getInstance();
    return util.isValidNumber(util.parse('+12015550123'));
  }`;

// Programs that export `first`: the library's first verdict.
const PROGRAMS = {
  [OURS]: `
    import { load } from './wasm/dist/index.js';
    export const first = async () => (await load()).checkE164('+12015550123').valid;`,
  [OURS_DOCUMENT]: `
    import { load } from './wasm/dist/index.js';
    export const first = async () => (await load()).validate('voipbin/number', '{"number":"+12015550123"}').valid;`,
  [GOOGLE]: GOOGLE_PROGRAM,
  [JS]: `
    import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
    export const first = () => parsePhoneNumberFromString('+12015550123').isValid();`,
  [AJV]: `${AJV_PROGRAM.replace('first(isE164)', 'first(isE164 = (text) => /^\\\\+[1-9]\\\\d{1,14}$/.test(text))')}`,
  [AJV_AND_GOOGLE]: `${AJV_PROGRAM.replace('export function first', 'function check')}
    ${GOOGLE_PROGRAM.replace('export function first()', 'function isE164(text)').replace("parse('+12015550123')", 'parse(text)')}
    export const first = () => check(isE164);`,
};

/**
 * Bundles and minifies all programs into a folder.
 * @returns {Promise<{name: string, file: string, bytes: Uint8Array}[]>}
 */
export async function bundleAll(folder, platform) {
  mkdirSync(folder, { recursive: true });
  cpSync(join(ROOT, 'wasm/dist/dialproof-wasm.wasm'), join(folder, 'dialproof-wasm.wasm'));
  return Promise.all(
    Object.entries(PROGRAMS).map(async ([name, contents], index) => {
      const file = join(folder, `${index}.mjs`);
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: ROOT, sourcefile: `${index}.js` },
        bundle: true,
        minify: true,
        format: 'esm',
        platform,
        target: 'es2022',
        outfile: file,
        write: false,
        logLevel: 'error',
      });
      return { name, file, bytes: outputFiles[0].contents };
    }),
  );
}
