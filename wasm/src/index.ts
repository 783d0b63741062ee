/**
 * Phone numbers, routing configurations and business-verification documents, checked in WebAssembly.
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
import createGlue from './dialproof-wasm.mjs';
import type { Glue } from './glue.js';
import { compileFrom, type WasmSource } from './instantiate.js';
import { DialproofLoadError } from './load-error.js';
import { requireString, toCallOptions } from './options.js';
import type {
  Dialproof,
  DiagnosticCode,
  Messages,
  NumberOptions,
  NumberResult,
  RegionInfo,
  SchemaInfo,
  ValidationOptions,
  ValidationResult,
} from './types.js';
import { VERSION } from './version.js';

export { DialproofLoadError, type LoadErrorCode } from './load-error.js';
export type { WasmSource } from './instantiate.js';
export type * from './types.js';

export interface LoadOptions {
  /** Where the wasm is; the file beside this module when left out. */
  readonly wasm?: WasmSource;
}

let loading: Promise<Dialproof> | undefined;

/**
 * Loads the wasm once; later calls answer the same instance. After a failure the next call tries again.
 * @throws {DialproofLoadError} (as a rejection) when the wasm is missing, damaged, blocked or of another version
 */
export function load(options: LoadOptions = {}): Promise<Dialproof> {
  loading ??= instantiate(options).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function instantiate({ wasm }: LoadOptions): Promise<Dialproof> {
  const module = await compileFrom(wasm ?? new URL('./dialproof-wasm.wasm', import.meta.url));
  const glue = await link(module);
  if (glue.version() !== VERSION) {
    throw mismatch(`The WebAssembly file is of version ${glue.version()}, this JavaScript of ${VERSION}.`);
  }
  return new Core(glue);
}

function link(module: WebAssembly.Module): Promise<Glue> {
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

class Core implements Dialproof {
  readonly version = VERSION;
  readonly #glue: Glue;
  readonly #encoder = new TextEncoder();

  constructor(glue: Glue) {
    this.#glue = glue;
  }

  validate(schemaId: string, text: string | Uint8Array, options?: ValidationOptions): ValidationResult {
    return JSON.parse(this.validateToJson(schemaId, text, options)) as ValidationResult;
  }

  validateToJson(schemaId: string, text: string | Uint8Array, options?: ValidationOptions): string {
    requireString(schemaId, 'schemaId');
    const call = toCallOptions(options, 'validation');
    // A string has at least as many UTF-8 bytes as UTF-16 units: what is too large is not copied to learn that it is.
    if (text.length > call.maxBytes) return this.#glue.refuse(schemaId, bytesOf(text), call);
    const bytes = this.#write(text);
    return this.#glue.validate(schemaId, bytes, call);
  }

  checkNumber(text: string, options?: NumberOptions): NumberResult {
    return this.#check(text, false, options);
  }

  checkE164(text: string, options?: NumberOptions): NumberResult {
    return this.#check(text, true, options);
  }

  schemas(): SchemaInfo[] {
    return JSON.parse(this.#glue.schemas()) as SchemaInfo[];
  }

  regions(): RegionInfo[] {
    return JSON.parse(this.#glue.regions()) as RegionInfo[];
  }

  diagnosticCodes(): DiagnosticCode[] {
    return JSON.parse(this.#glue.codes()) as DiagnosticCode[];
  }

  englishMessages(): Messages {
    return JSON.parse(this.#glue.messages()) as Messages;
  }

  #check(text: string, strict: boolean, options?: NumberOptions): NumberResult {
    const call = toCallOptions(options, 'number');
    const bytes = this.#write(requireString(text, 'text'));
    return JSON.parse(this.#glue.checkNumber(bytes, strict, call)) as NumberResult;
  }

  /** Puts the text into the module's input buffer and answers its size in bytes. */
  #write(text: string | Uint8Array): number {
    if (typeof text === 'string') {
      const most = text.length * 3;
      const address = this.#glue.reserveInput(most);
      return this.#encoder.encodeInto(text, this.#glue.HEAPU8.subarray(address, address + most)).written;
    }
    if (!(text instanceof Uint8Array)) throw new TypeError('text must be a string or a Uint8Array');
    const address = this.#glue.reserveInput(text.length);
    this.#glue.HEAPU8.set(text, address);
    return text.length;
  }
}
