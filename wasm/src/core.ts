// The checks, as the module answers them.

import type { SchemaCompiler } from './compiler.js';
import type { MainExports } from './exports.js';
import type { Linked } from './link.js';
import type { DocumentTypes, SchemaId } from './documents/index.js';
import { levelOf } from './level.js';
import { DialproofLoadError } from './load-error.js';
import { CallOptionReader, type CallOptions, requireString } from './options.js';
import { PackedResultReader } from './packed-result.js';
import { type Check, makeSchema } from './schema.js';
import { Settings } from './settings.js';
import type { TextBuffer } from './text-buffer.js';
import type {
  CompiledSchema,
  CompileOptions,
  CompileResult,
  Dialproof,
  DiagnosticCode,
  E164Options,
  E164Result,
  JsonValue,
  Messages,
  Schema,
  SchemaInfo,
  ValidationOptions,
  ValidationResult,
} from './types.js';
import { VERSION } from './version.js';

export class Core implements Dialproof {
  readonly version = VERSION;
  readonly #exports: MainExports;
  readonly #buffer: TextBuffer;
  readonly #results: PackedResultReader;
  readonly #settings: Settings;
  readonly #openCompiler: () => Promise<SchemaCompiler>;
  readonly #builtIn = new Map<string, number>();
  readonly #abandoned: FinalizationRegistry<number>;
  readonly #validationOptions = new CallOptionReader('validation');
  readonly #e164Options = new CallOptionReader('e164');
  #prepared: CallOptions | undefined;
  #compiler: SchemaCompiler | undefined;

  constructor(module: Linked<MainExports>, openCompiler: () => Promise<SchemaCompiler>) {
    this.#exports = module.exports;
    this.#buffer = module.buffer;
    this.#results = new PackedResultReader(module.exports);
    this.#settings = new Settings(module);
    this.#openCompiler = openCompiler;
    this.#abandoned = new FinalizationRegistry((handle) => module.exports.release(handle));
  }

  validate(schemaId: string, text: string | Uint8Array, options?: ValidationOptions): ValidationResult {
    return this.#run(schemaId, this.#handleOf(schemaId), text, options, true);
  }

  validateToJson(schemaId: string, text: string | Uint8Array, options?: ValidationOptions): string {
    const handle = this.#handleOf(schemaId);
    const call = this.#prepare(text, options);
    const refusal = this.#refusal(schemaId, handle, text, call);
    if (refusal !== undefined) return refusal;
    const size = this.#exports.validateToJson(handle, this.#buffer.write(text));
    return size === 0 ? JSON.stringify(nothingToSay(schemaId)) : this.#buffer.read(size);
  }

  checkE164(text: string, options?: E164Options): E164Result {
    const call = this.#e164Options.read(options);
    this.#settings.use(call);
    const bytes = this.#buffer.write(requireString(text, 'text'));
    return JSON.parse(this.#buffer.read(this.#exports.checkE164(bytes, levelOf(call.level)))) as E164Result;
  }

  async loadCompiler(): Promise<void> {
    this.#compiler ??= await this.#openCompiler();
  }

  compile<Document>(schema: JsonValue | Uint8Array, options?: CompileOptions): CompileResult<Document> {
    if (!this.#compiler) {
      throw new DialproofLoadError('compiler.not_loaded', 'The schema compiler is not loaded. Await loadCompiler() first.');
    }
    const { program, diagnostics } = this.#compiler.compile(schema, options);
    return program ? { schema: this.loadSchema<Document>(program), diagnostics } : { diagnostics };
  }

  schema<Id extends SchemaId>(id: Id): Schema<DocumentTypes[Id]> {
    const name = requireString(id, 'id');
    return makeSchema((text, options, withRanges) => this.#run(name, this.#handleOf(name), text, options, withRanges));
  }

  loadSchema<Document>(program: Uint8Array): CompiledSchema<Document> {
    if (!(program instanceof Uint8Array)) throw new TypeError('program must be a Uint8Array');
    const handle = this.#exports.load(this.#buffer.write(program));
    if (handle < 0) throw new DialproofLoadError('schema.unusable', UNUSABLE);
    const bytes = program.slice();
    const check: Check = (text, options, withRanges) => this.#run('', handle, text, options, withRanges);
    const compiled: CompiledSchema<Document> = { ...makeSchema<Document>(check), program: () => bytes.slice() };
    // Every schema that is made of this one holds `check`.
    this.#abandoned.register(check, handle);
    return compiled;
  }

  schemas(): SchemaInfo[] {
    return JSON.parse(this.#buffer.read(this.#exports.schemas())) as SchemaInfo[];
  }

  diagnosticCodes(): DiagnosticCode[] {
    return JSON.parse(this.#buffer.read(this.#exports.codes())) as DiagnosticCode[];
  }

  englishMessages(): Messages {
    return JSON.parse(this.#buffer.read(this.#exports.messages())) as Messages;
  }

  #run(
    name: string,
    handle: number,
    text: string | Uint8Array,
    options: ValidationOptions | undefined,
    withRanges: boolean,
  ): ValidationResult {
    const call = this.#prepare(text, options);
    const refusal = this.#refusal(name, handle, text, call);
    if (refusal !== undefined) return JSON.parse(refusal) as ValidationResult;
    const size = this.#exports.validate(handle, this.#buffer.write(text));
    return size === 0 ? nothingToSay(name) : this.#results.read(size, withRanges);
  }

  /** The result's JSON text where there is no such schema or the text is too large. */
  #refusal(name: string, handle: number, text: string | Uint8Array, call: CallOptions): string | undefined {
    if (handle < 0) return this.#buffer.read(this.#exports.refuseSchema(this.#buffer.write(name)));
    // A string has at least as many UTF-8 bytes as UTF-16 units: what is too large is not copied to learn that it is.
    if (text.length <= call.maxBytes) return undefined;
    return this.#buffer.read(this.#exports.refuseSize(this.#buffer.write(name), Math.min(bytesOf(text), LARGEST_SIZE)));
  }

  #handleOf(schemaId: string): number {
    const known = this.#builtIn.get(schemaId);
    if (known !== undefined) return known;
    const handle = this.#exports.builtIn(this.#buffer.write(requireString(schemaId, 'schemaId')));
    if (handle >= 0) this.#builtIn.set(schemaId, handle);
    return handle;
  }

  // Options go to the module when they are others than those of the call before.
  #prepare(text: string | Uint8Array, options: ValidationOptions | undefined): CallOptions {
    if (typeof text !== 'string' && !(text instanceof Uint8Array)) {
      throw new TypeError('text must be a string or a Uint8Array');
    }
    const call = this.#validationOptions.read(options);
    this.#settings.use(call);
    if (this.#prepared !== call) {
      this.#exports.setLimits(call.maxBytes, call.maxDepth, call.maxDiagnostics);
      this.#exports.setFlags(call.suggestions, call.comments, call.annotations);
    }
    this.#prepared = call;
    return call;
  }
}

// What the module has room for.
const LARGEST_SIZE = 2 ** 32 - 1;

const UNUSABLE = 'This is no compiled schema of this version. Compile the schema again.';

function nothingToSay(schema: string): ValidationResult {
  return { valid: true, schema, diagnostics: [] };
}

/** The size of a text in UTF-8, without making that form. */
function bytesOf(text: string | Uint8Array): number {
  if (typeof text !== 'string') return text.length;
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    // Of two bytes below U+0800, else of three; of a surrogate pair's four each half counts two.
    const isPaired = unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
    bytes += unit < 0x800 ? 1 : 2;
    if (isPaired) i += 1;
  }
  return bytes;
}
