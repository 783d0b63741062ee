/**
 * Routing configurations of phone numbers, carried from one provider's document to another's, and changed. It holds the schemas and
 * rules that `dialproof` has, so a page that only checks documents need not load it.
 *
 * ```ts
 * import { load } from 'dialproof/routing';
 * const routing = await load();
 * const { document, result } = routing.convert(text, 'signalwire', 'voipbin');
 * result.diagnostics; // what was lost, guessed and filled in
 * const { body, requestSchema } = routing.patch('signalwire', current, wanted); // what to send
 * ```
 *
 * @packageDocumentation
 */
import { isText, toText } from './document-text.js';
import type { RoutingExports } from './exports.js';
import { compileFrom, type WasmSource } from './instantiate.js';
import { link, type Linked } from './link.js';
import { once } from './once.js';
import { CallOptionReader, type CallOptions, requireString } from './options.js';
import { Settings } from './settings.js';
import type { JsonValue, PatchOperation, ValidationOptions, ValidationResult } from './types.js';
import { VERSION } from './version.js';
import { writeTexts } from './write-texts.js';

export { DialproofLoadError, type LoadErrorCode } from './load-error.js';
export type { WasmSource } from './instantiate.js';
export type {
  Diagnostic,
  JsonValue,
  Messages,
  PatchOperation,
  Position,
  Range,
  Severity,
  Suggestion,
  ValidationResult,
} from './types.js';

export type RoutingOptions = Omit<ValidationOptions, 'annotations'>;

/** What {@link Routing.convert} answers. */
export interface Conversion {
  /** JSON text with line breaks, valid by the schema `to`; left out where none could be made. */
  readonly document?: string;
  /** The id of the schema that the answer is of: "voipbin/number". Empty where none was asked for that there is. */
  readonly to: string;
  /**
   * `schema` is that of the given document, and `valid` says whether an answer was made. First what is wrong with the
   * document, then what was lost of it. Last what was guessed and filled in: these diagnostics have no range and the
   * param `document` with the value "target", and their places are in the answer.
   */
  readonly result: ValidationResult;
}

export type PatchOptions = Omit<RoutingOptions, 'defaultRegion' | 'suggestions' | 'comments'>;
export type NormalizeOptions = Omit<RoutingOptions, 'suggestions' | 'comments'>;

/** What {@link Routing.patch} answers. Secrets stand in `body` and `operations` only, never in diagnostics. */
export interface PatchResult {
  /** One request takes the one document to the other, or none is needed. */
  readonly valid: boolean;
  /** The id of the update request's schema; left out where no request is needed. */
  readonly requestSchema?: string;
  /** The request's body, JSON text; left out where no request is needed. */
  readonly body?: string;
  /** The same change as a JSON Patch (RFC 6902), of which no operation can be left out. Empty of equal documents. */
  readonly operations: readonly PatchOperation[];
  /** What is wrong with the first document. */
  readonly current: ValidationResult;
  /** What is wrong with the second, and what of it no request can do (codes `patch.…`). */
  readonly wanted: ValidationResult;
}

/** What {@link Routing.apply} answers. */
export interface ApplyResult {
  /** The change was carried out, all of it. */
  readonly valid: boolean;
  /** The document after it, JSON text; what the change does not name is as it was written. Left out when not valid. */
  readonly text?: string;
  /** What keeps the document from being read. */
  readonly current: ValidationResult;
  /** What is wrong with the change (codes `patch.…`, or what the request's schema says). */
  readonly change: ValidationResult;
}

/** What {@link Routing.normalize} answers. */
export interface NormalizeResult {
  /** The document could be read, and the schema is known. */
  readonly valid: boolean;
  /** The document, normalized, JSON text; left out when not valid. */
  readonly text?: string;
  /** What was changed (hints with the codes `normalize.…`), or why nothing could be. */
  readonly changes: ValidationResult;
}

/** `load()` gives the one instance. All methods answer at once. */
export interface Routing {
  /** The version of the core, the same as the package's. */
  readonly version: string;
  /**
   * Converts a number's routing into another provider's document.
   *
   * A document that its own schema refuses, a list of numbers, ids that name no such document, and a number that the
   * other provider does not take are diagnostics, without a document.
   * @param document a string or its UTF-8 bytes are JSON text, anything else is a value
   * @param from the id of a schema or a dialect: "voipbin/number-update", or "voipbin", which stands for its number.
   * Left out: the document tells.
   * @param to likewise
   * @throws {TypeError} for arguments or options of the wrong type, options that do not exist, and a value that has no
   * JSON form
   * @throws {RangeError} for limits that are out of bounds
   */
  convert(document: JsonValue | Uint8Array, from: string | undefined, to: string, options?: RoutingOptions): Conversion;

  /**
   * The smallest change that takes one state of a number to another: the provider's update request, and a JSON Patch.
   *
   * What only the provider sets, and what the request cannot carry, is refused at its place in `wanted`. Documents that
   * their schema refuses and schemas that nothing changes are diagnostics, without a patch.
   * @param schema "signalwire/phone-number", or a dialect for its number: "signalwire"
   * @param current the number as it is; texts and values as for {@link Routing.convert}
   * @param wanted the number as it shall be
   * @throws as {@link Routing.convert}
   */
  patch(
    schema: string,
    current: JsonValue | Uint8Array,
    wanted: JsonValue | Uint8Array,
    options?: PatchOptions,
  ): PatchResult;

  /**
   * Carries a change out: a JSON Patch (a list, with all operations of RFC 6902) on a document of any schema, or the
   * body of an update request (an object) on a number. The document need not be valid.
   * @param schema as for {@link Routing.patch}
   * @throws as {@link Routing.convert}
   */
  apply(
    schema: string,
    current: JsonValue | Uint8Array,
    change: JsonValue | Uint8Array,
    options?: PatchOptions,
  ): ApplyResult;

  /**
   * Writes a document as its provider does: numbers in E.164, none and not yet as the provider writes them, defaults,
   * members in the schema's order. Doing it twice changes nothing more.
   * @param schema the id of any schema, or a dialect: then that of its schemas which the document is likeliest of
   * @throws as {@link Routing.convert}
   */
  normalize(schema: string, document: JsonValue | Uint8Array, options?: NormalizeOptions): NormalizeResult;
}

export interface RoutingLoadOptions {
  /** Where the wasm is; the file beside this module when left out. */
  readonly wasm?: WasmSource;
}

/**
 * Loads the wasm once; later calls answer the same instance. After a failure the next call tries again.
 * @throws {DialproofLoadError} (as a rejection) when the wasm is missing, damaged, blocked or of another version
 */
export const load = once(instantiate);

async function instantiate({ wasm }: RoutingLoadOptions = {}): Promise<Routing> {
  const module = await compileFrom(wasm ?? new URL('./dialproof-routing.wasm', import.meta.url));
  return new RoutingModule(await link<RoutingExports>(module, 'convert'));
}

class RoutingModule implements Routing {
  readonly version = VERSION;
  readonly #module: Linked<RoutingExports>;
  readonly #settings: Settings;
  readonly #options = new CallOptionReader('routing');
  readonly #patchOptions = new CallOptionReader('patch');
  readonly #normalizeOptions = new CallOptionReader('normalize');
  #prepared: CallOptions | undefined;

  constructor(module: Linked<RoutingExports>) {
    this.#module = module;
    this.#settings = new Settings(module);
  }

  convert(document: JsonValue | Uint8Array, from: string | undefined, to: string, options?: RoutingOptions): Conversion {
    const names = [requireString(from ?? '', 'from'), requireString(to, 'to')] as const;
    this.#prepare(this.#options.read(options));
    const { exports, buffer } = this.#module;
    const sizes = writeTexts(buffer, ...names, toText(document));
    const conversion = JSON.parse(buffer.read(exports.convert(...sizes))) as Conversion;
    if (!isText(document)) dropRanges(conversion.result);
    return conversion;
  }

  patch(
    schema: string,
    current: JsonValue | Uint8Array,
    wanted: JsonValue | Uint8Array,
    options?: PatchOptions,
  ): PatchResult {
    const name = requireString(schema, 'schema');
    this.#prepare(this.#patchOptions.read(options));
    const { exports, buffer } = this.#module;
    const sizes = writeTexts(buffer, name, toText(current), toText(wanted));
    const result = JSON.parse(buffer.read(exports.patch(...sizes))) as PatchResult;
    if (!isText(current)) dropRanges(result.current);
    if (!isText(wanted)) dropRanges(result.wanted);
    return result;
  }

  apply(
    schema: string,
    current: JsonValue | Uint8Array,
    change: JsonValue | Uint8Array,
    options?: PatchOptions,
  ): ApplyResult {
    const name = requireString(schema, 'schema');
    this.#prepare(this.#patchOptions.read(options));
    const { exports, buffer } = this.#module;
    const sizes = writeTexts(buffer, name, toText(current), toText(change));
    const result = JSON.parse(buffer.read(exports.apply(...sizes))) as ApplyResult;
    if (!isText(current)) dropRanges(result.current);
    if (!isText(change)) dropRanges(result.change);
    return result;
  }

  normalize(schema: string, document: JsonValue | Uint8Array, options?: NormalizeOptions): NormalizeResult {
    const name = requireString(schema, 'schema');
    this.#prepare(this.#normalizeOptions.read(options));
    const { exports, buffer } = this.#module;
    const sizes = writeTexts(buffer, name, toText(document));
    const result = JSON.parse(buffer.read(exports.normalize(...sizes))) as NormalizeResult;
    if (!isText(document)) dropRanges(result.changes);
    return result;
  }

  #prepare(call: CallOptions): void {
    this.#settings.use(call);
    if (this.#prepared === call) return;
    const { exports } = this.#module;
    exports.setLimits(call.maxBytes, call.maxDepth, call.maxDiagnostics);
    exports.setFlags(call.suggestions, call.comments, false);
    this.#prepared = call;
  }
}

// Who gave no text has none for the ranges to point into.
function dropRanges(result: ValidationResult): void {
  for (const diagnostic of result.diagnostics) delete (diagnostic as { range?: unknown }).range;
}
