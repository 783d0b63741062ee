/**
 * E.164 numbers, routing configurations and business-verification documents, checked in WebAssembly.
 *
 * ```ts
 * import { load } from 'dialproof';
 * const dialproof = await load();
 * const result = dialproof.validate('voipbin/number', text);
 * for (const d of result.diagnostics) console.log(d.range?.start.line, d.message);
 * ```
 *
 * @packageDocumentation
 */
import { Core } from './core.js';
import type { MainExports } from './exports.js';
import { compileFrom, type WasmSource } from './instantiate.js';
import { link } from './link.js';
import { once } from './once.js';
import type { Dialproof } from './types.js';

export { DialproofLoadError, type LoadErrorCode } from './load-error.js';
export type { WasmSource } from './instantiate.js';
export type * from './types.js';

export interface LoadOptions {
  /** Where the wasm is; the file beside this module when left out. */
  readonly wasm?: WasmSource;
  /** Where the schema compiler's wasm is, which `loadCompiler()` loads; the file beside this module when left out. */
  readonly compilerWasm?: WasmSource;
}

/**
 * Loads the wasm once; later calls answer the same instance. After a failure the next call tries again.
 * @throws {DialproofLoadError} (as a rejection) when the wasm is missing, damaged, blocked or of another version
 */
export const load = once(instantiate);

async function instantiate({ wasm, compilerWasm }: LoadOptions = {}): Promise<Dialproof> {
  const module = await compileFrom(wasm ?? new URL('./dialproof.wasm', import.meta.url));
  // Imported when it is asked for: most pages have no schema of their own.
  return new Core(await link<MainExports>(module, 'validate'), async () => (await import('./compiler.js')).openCompiler(compilerWasm));
}
