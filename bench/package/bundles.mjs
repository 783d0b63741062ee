// Each library as an application ships it: one minified file that gives its first verdict, and its wasm.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';
import { ROOT } from '../../tools/samples.mjs';

const BENCH = join(ROOT, 'bench'); // whose node_modules has the peers
const DIST = join(ROOT, 'wasm/dist');

export const OURS = 'dialproof';
export const OURS_E164 = 'dialproof/e164';
export const OURS_PHONE = 'dialproof/phone';
export const AJV = 'Ajv 2020 + ajv-formats';
export const AJV_AND_GOOGLE = 'Ajv 2020 + ajv-formats + google-libphonenumber';

const AJV_PROGRAM = `
  import Ajv2020 from 'ajv/dist/2020.js';
  import addFormats from 'ajv-formats';
  import schema from '../wasm/dist/schemas/voipbin/number.schema.json';
  function check(isE164) {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats(ajv);
    ajv.addFormat('e164', isE164);
    return ajv.compile(schema)({ number: '+12015550123' });
  }`;

const GOOGLE_PROGRAM = `
  import libphonenumber from 'google-libphonenumber';
  function isE164(text) {
    const util = libphonenumber.PhoneNumberUtil.getInstance();
    return util.isValidNumber(util.parse(text));
  }`;

// Programs that export `first`, the library's first verdict.
const NUMBER_PROGRAMS = {
  'google-libphonenumber': `${GOOGLE_PROGRAM}
    export const first = () => isE164('+12015550123');`,
  'libphonenumber-js/max': `
    import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
    export const first = () => parsePhoneNumberFromString('+12015550123').isValid();`,
  'awesome-phonenumber': `
    import { parsePhoneNumber } from 'awesome-phonenumber';
    export const first = () => parsePhoneNumber('+12015550123').valid;`,
  'intl-tel-input/utils': `
    import utils from 'intl-tel-input/utils';
    export const first = () => utils.isValidNumberPrecise('+12015550123', '');`,
};
export const NUMBER_PEERS = Object.keys(NUMBER_PROGRAMS);

const PROGRAMS = {
  [OURS]: `
    import { load } from '../wasm/dist/index.js';
    export const first = async () => (await load()).validate('voipbin/number', '{"number":"+12015550123"}').valid;`,
  [OURS_E164]: `
    import { load } from '../wasm/dist/e164.js';
    export const first = async () => (await load()).isValid('+12015550123');`,
  [OURS_PHONE]: `
    import { load } from '../wasm/dist/phone.js';
    export const first = async () => (await load()).checkNumber('+12015550123').valid;`,
  ...NUMBER_PROGRAMS,
  [AJV]: `${AJV_PROGRAM}
    export const first = () => check((text) => /^\\+[1-9]\\d{1,14}$/.test(text));`,
  [AJV_AND_GOOGLE]: `${AJV_PROGRAM}${GOOGLE_PROGRAM}
    export const first = () => check(isE164);`,
};

// The wasm that a program loads.
const WASM = { [OURS]: 'dialproof.wasm', [OURS_E164]: 'dialproof-e164.wasm', [OURS_PHONE]: 'dialproof-phone.wasm' };

/**
 * Bundles and minifies all programs into a folder, and puts what wasm they load beside them.
 * @returns {Promise<{name: string, file: string, parts: Uint8Array[]}[]>} `parts` is what is downloaded
 */
export async function bundleAll(folder, platform) {
  mkdirSync(folder, { recursive: true });
  return Promise.all(
    Object.entries(PROGRAMS).map(async ([name, contents], index) => {
      const file = join(folder, `${index}.mjs`);
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: BENCH, sourcefile: `${index}.js` },
        bundle: true,
        minify: true,
        format: 'esm',
        platform,
        target: 'es2022',
        outfile: file,
        write: false,
        logLevel: 'error',
        external: ['./compiler.js'], // a second module, which a page of built-in schemas does not load
      });
      const parts = [outputFiles[0].contents];
      writeFileSync(file, parts[0]);
      if (name in WASM) {
        copyFileSync(join(DIST, WASM[name]), join(folder, WASM[name]));
        parts.push(readFileSync(join(DIST, WASM[name])));
      }
      return { name, file, parts };
    }),
  );
}
