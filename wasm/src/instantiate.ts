// From wherever the wasm is to a WebAssembly.Module, with a clear error for each way this can fail.

import { DialproofLoadError } from './load-error.js';

/** Where to take the wasm from. */
export type WasmSource =
  | string
  | URL
  | BufferSource
  | WebAssembly.Module
  | Response
  | Promise<BufferSource | WebAssembly.Module | Response>;

export async function compileFrom(source: WasmSource): Promise<WebAssembly.Module> {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  if (typeof given === 'string' || given instanceof URL) return compileFrom(read(given));
  // Asked before `Response`, whose mention alone makes Node load all of its fetch().
  if (given instanceof ArrayBuffer || ArrayBuffer.isView(given)) return compile(given);
  if (typeof Response !== 'undefined' && given instanceof Response) return compile(await bytesOf(given));
  return compile(given as unknown as BufferSource);
}

async function compile(bytes: BufferSource): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    if (error instanceof Error && /content.security.policy|unsafe-eval/i.test(error.message)) {
      throw new DialproofLoadError(
        'wasm.blocked',
        "The page's Content-Security-Policy does not allow WebAssembly. Add 'wasm-unsafe-eval' to script-src.",
        error,
      );
    }
    throw new DialproofLoadError(
      'wasm.invalid',
      'The file is not a complete WebAssembly module. Check that it is served whole and unchanged.',
      error,
    );
  }
}

async function read(place: string | URL): Promise<BufferSource | Response> {
  const url = place instanceof URL ? place : new URL(place, baseUrl());
  try {
    if (url.protocol === 'file:') return await readFile(url);
    const response = await fetch(url, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    return response;
  } catch (error) {
    throw new DialproofLoadError('wasm.missing', `The WebAssembly file could not be read from ${url.href}.`, error);
  }
}

async function bytesOf(response: Response): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer();
  } catch (error) {
    throw new DialproofLoadError('wasm.missing', `The WebAssembly file ${response.url} broke off.`, error);
  }
}

function baseUrl(): string {
  return typeof location === 'undefined' ? import.meta.url : location.href;
}

interface NodeFiles {
  readonly promises: { readFile(file: URL): Promise<Uint8Array<ArrayBuffer>> };
}

// Only Node has files to read. It gives its own modules at once from 20.16 on, which takes half the time of an import;
// the name of that is put together so that bundlers for browsers leave it alone.
async function readFile(url: URL): Promise<BufferSource> {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): NodeFiles } };
  const name = ['node', 'fs'].join(':');
  const files = process?.getBuiltinModule?.(name) ?? ((await import(/* @vite-ignore */ name)) as NodeFiles);
  return files.promises.readFile(url);
}
