// From a WebAssembly.Module to what it exports, of the same release as this JavaScript.

import type { ModuleExports } from './exports.js';
import { DialproofLoadError } from './load-error.js';
import { TextBuffer } from './text-buffer.js';
import { VERSION } from './version.js';

export interface Linked<Exports extends ModuleExports> {
  readonly exports: Exports;
  readonly buffer: TextBuffer;
}

// What WASI calls a function that there is not.
const NOT_SUPPORTED = 52;

/** @param name an export that no other module has */
export async function link<Exports extends ModuleExports>(
  module: WebAssembly.Module,
  name: keyof Exports,
): Promise<Linked<Exports>> {
  const exports = await instantiate<Exports>(module);
  if (exports[name] === undefined) throw mismatch('This WebAssembly module is another one.');
  const buffer = new TextBuffer(exports);
  const version = buffer.read(exports.version());
  if (version === VERSION) return { exports, buffer };
  throw mismatch(`The WebAssembly file is of version ${version}, this JavaScript of ${VERSION}.`);
}

async function instantiate<Exports extends ModuleExports>(module: WebAssembly.Module): Promise<Exports> {
  try {
    const exports = (await WebAssembly.instantiate(module, hostOf(module))).exports as unknown as Exports;
    exports._initialize();
    return exports;
  } catch (error) {
    throw mismatch('This WebAssembly module does not fit this JavaScript.', error);
  }
}

// The modules compute and nothing else: what their libraries would ask a system for, there is not.
function hostOf(module: WebAssembly.Module): WebAssembly.Imports {
  const host: Record<string, Record<string, () => number>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) (host[from] ??= {})[name] = () => NOT_SUPPORTED;
  return host;
}

function mismatch(what: string, cause?: unknown): DialproofLoadError {
  return new DialproofLoadError('wasm.mismatch', `${what} Deploy both from the same release of dialproof.`, cause);
}
