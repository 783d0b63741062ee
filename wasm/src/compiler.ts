// The schema compiler: a module of its own, which only pages with schemas of their own load.

import createGlue from './dialproof-compiler.mjs';
import type { CompilerGlue } from './glue.js';
import { compileFrom, type WasmSource } from './instantiate.js';
import { link } from './link.js';
import { toCompileOptions } from './options.js';
import { TextBuffer } from './text-buffer.js';
import type { CompileOptions, Diagnostic, JsonValue, ValidationResult } from './types.js';

interface Compilation {
  /** Left out when the schema is refused. */
  readonly program?: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

export class SchemaCompiler {
  readonly #glue: CompilerGlue;
  readonly #buffer: TextBuffer;

  constructor(glue: CompilerGlue) {
    this.#glue = glue;
    this.#buffer = new TextBuffer(glue);
  }

  compile(schema: JsonValue | Uint8Array, options?: CompileOptions): Compilation {
    const { schemas = {}, ...call } = toCompileOptions(options);
    for (const [uri, text] of Object.entries(schemas)) {
      this.#glue.registerSchema(uri, this.#buffer.write(toSchemaText(text)));
    }
    const size = this.#glue.compile(this.#buffer.write(toSchemaText(schema)), call);
    const program = size === 0 ? undefined : this.#buffer.readBytes(size);
    const { diagnostics } = JSON.parse(this.#buffer.read(this.#glue.diagnostics())) as ValidationResult;
    return program ? { program, diagnostics } : { diagnostics };
  }
}

/** Loads the compiler's module. */
export async function openCompiler(wasm?: WasmSource): Promise<SchemaCompiler> {
  const module = await compileFrom(wasm ?? new URL('./dialproof-compiler.wasm', import.meta.url));
  return new SchemaCompiler(await link(createGlue, module));
}

// A string is a schema's JSON text; no schema is a string.
function toSchemaText(schema: JsonValue | Uint8Array): string | Uint8Array {
  if (typeof schema === 'string' || schema instanceof Uint8Array) return schema;
  const text = JSON.stringify(schema) as string | undefined;
  if (text === undefined) throw new TypeError('the schema has no JSON form');
  return text;
}
