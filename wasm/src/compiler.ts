// The schema compiler: a module of its own, which only pages with schemas of their own load.

import { toText } from './document-text.js';
import type { CompilerExports } from './exports.js';
import { compileFrom, type WasmSource } from './instantiate.js';
import { link, type Linked } from './link.js';
import { toCompileOptions } from './options.js';
import { Settings } from './settings.js';
import type { CompileOptions, Diagnostic, JsonValue, ValidationResult } from './types.js';

interface Compilation {
  /** Left out when the schema is refused. */
  readonly program?: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

export class SchemaCompiler {
  readonly #module: Linked<CompilerExports>;
  readonly #settings: Settings;

  constructor(module: Linked<CompilerExports>) {
    this.#module = module;
    this.#settings = new Settings(module);
  }

  compile(schema: JsonValue | Uint8Array, options?: CompileOptions): Compilation {
    const { exports, buffer } = this.#module;
    const { schemas, ...call } = toCompileOptions(options);
    const main = toText(schema);
    this.#settings.use(call);
    for (const [uri, text] of Object.entries(schemas)) {
      exports.setUri(buffer.write(uri));
      exports.registerSchema(buffer.write(toText(text)));
    }
    exports.setUri(buffer.write(call.uri));
    const bytes = buffer.write(main);
    const size = exports.compile(bytes, call.maxDiagnostics, call.assertFormats, call.annotations, call.comments);
    const program = size === 0 ? undefined : buffer.readBytes(size);
    const { diagnostics } = JSON.parse(buffer.read(exports.diagnostics())) as ValidationResult;
    return program ? { program, diagnostics } : { diagnostics };
  }
}

/** Loads the compiler's module. */
export async function openCompiler(wasm?: WasmSource): Promise<SchemaCompiler> {
  const module = await compileFrom(wasm ?? new URL('./dialproof-compiler.wasm', import.meta.url));
  return new SchemaCompiler(await link<CompilerExports>(module, 'compile'));
}
