// From a WebAssembly.Module to what its glue exports, of the same release as this JavaScript.

import type { CreateGlue, TextGlue } from './glue.js';
import { DialproofLoadError } from './load-error.js';
import { VERSION } from './version.js';

export async function link<Exports extends TextGlue>(
  createGlue: CreateGlue<Exports>,
  module: WebAssembly.Module,
): Promise<Exports> {
  const glue = await instantiate(createGlue, module);
  if (glue.version() === VERSION) return glue;
  throw mismatch(`The WebAssembly file is of version ${glue.version()}, this JavaScript of ${VERSION}.`);
}

function instantiate<Exports extends TextGlue>(
  createGlue: CreateGlue<Exports>,
  module: WebAssembly.Module,
): Promise<Exports> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(mismatch('This WebAssembly module does not fit this JavaScript.', error));
    createGlue({
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(module, imports).then((instance) => receive(instance, module)).catch(fail);
        return {};
      },
    }).then(resolve, fail);
  });
}

function mismatch(what: string, cause?: unknown): DialproofLoadError {
  return new DialproofLoadError('wasm.mismatch', `${what} Deploy both from the same release of dialproof.`, cause);
}
