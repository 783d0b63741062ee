/**
 * Whether texts are phone numbers in E.164 form: libphonenumber's verdict, from the numbering plans of the world as one
 * automaton. Of all entries the smallest and the fastest.
 *
 * ```ts
 * import { load } from 'dialproof/e164';
 * const e164 = await load();
 * e164.check('+12015550123'); // { valid: true, region: 'US', type: 'fixed_line_or_mobile' }
 * e164.check('+1 201 555 0123'); // { valid: false, code: 'number.unexpected_character', offset: 2, … }
 * e164.checkAll(numbers).countValid(); // an array, or a text with a number a line
 * ```
 *
 * @packageDocumentation
 */
import { checkText, checkTexts, E164Batch } from './e164-batch.js';
import { accepted, type E164Accepted, type E164Check, isAccepted, kindOf, lengthOf, offsetOf, refused } from './e164-result.js';
import { plain } from './e164-units.js';
import type { E164Exports } from './exports.js';
import { compileFrom, type WasmSource } from './instantiate.js';
import { levelOf, toLevel } from './level.js';
import { link, type Linked } from './link.js';
import { DialproofLoadError, type LoadErrorCode } from './load-error.js';
import { once } from './once.js';
import type { TextBuffer } from './text-buffer.js';
import type { E164Level } from './types.js';
import { VERSION } from './version.js';

export type { E164Batch } from './e164-batch.js';
export type { E164Accepted, E164Check, E164Code, E164Refused } from './e164-result.js';
export { DialproofLoadError, type LoadErrorCode } from './load-error.js';
export type { WasmSource } from './instantiate.js';
export type { E164Level, NumberType } from './types.js';

export interface CheckOptions {
  /** How much is asked of a number; `valid` when left out. */
  readonly level?: E164Level;
}

export interface SuggestOptions {
  /** ISO 3166-1 alpha-2 region that a number without calling code is taken to be from. */
  readonly defaultRegion?: string;
}

/** `load()` gives the one instance. All methods answer at once, and throw a TypeError for arguments of the wrong type. */
export interface E164 {
  /** The version of the core, the same as the package's. */
  readonly version: string;
  /** Which metadata the numbering plans in use are made from: "google-libphonenumber 3.2.47". */
  readonly planVersion: string;
  /** The verdict on a text. Those on valid numbers are shared and frozen. */
  check(text: string, options?: CheckOptions): E164Check;
  isValid(text: string, options?: CheckOptions): boolean;
  /**
   * The verdicts on many numbers in one call: an array of texts, or a text (bytes: its UTF-8) with a number a line. Lines
   * end with LF or CR LF; behind a last one there is no further line.
   */
  checkAll(numbers: readonly string[] | string | Uint8Array, options?: CheckOptions): E164Batch;
  /** The E.164 form of the valid number that a text may mean; undefined when there is none, or the text is that form. */
  suggest(text: string, options?: SuggestOptions): string | undefined;
  /**
   * Puts newer numbering plans, a plan file's bytes, in the place of those in use.
   * @throws {DialproofLoadError} `plan.…` for bytes that are no such file, or a damaged one; the old plans stay
   */
  loadPlan(bytes: Uint8Array): void;
}

export interface E164LoadOptions {
  /** Where the wasm is; the file beside this module when left out. */
  readonly wasm?: WasmSource;
}

/**
 * Loads the wasm once; later calls answer the same instance. After a failure the next call tries again.
 * @throws {DialproofLoadError} (as a rejection) when the wasm is missing, damaged, blocked or of another version
 */
export const load = once(instantiate);

async function instantiate({ wasm }: E164LoadOptions = {}): Promise<E164> {
  const module = await compileFrom(wasm ?? new URL('./dialproof-e164.wasm', import.meta.url));
  return new Automaton(await link<E164Exports>(module, 'checkLines'));
}

const VALID = levelOf('valid');

// By fault, counted from 1.
const PLAN_FAULTS: readonly LoadErrorCode[] = [
  'plan.not_a_plan',
  'plan.unknown_version',
  'plan.incomplete',
  'plan.checksum',
  'plan.malformed',
];

class Automaton implements E164 {
  readonly version = VERSION;
  readonly #exports: E164Exports;
  readonly #buffer: TextBuffer;
  #regions: readonly string[];
  // Verdicts on valid numbers, made once: by region and type.
  #accepted: E164Accepted[] = [];

  constructor({ exports, buffer }: Linked<E164Exports>) {
    this.#exports = exports;
    this.#buffer = buffer;
    this.#regions = this.#readRegions();
  }

  get planVersion(): string {
    return this.#buffer.read(this.#exports.planSource());
  }

  check(text: string, options?: CheckOptions): E164Check {
    const packed = this.#check(text, options);
    if (isAccepted(packed)) return (this.#accepted[kindOf(packed)] ??= accepted(packed, this.#regions));
    // Behind 255 characters the packed result has no room for a place.
    const isFar = text.length > 255;
    const offset = isFar ? this.#exports.lastOffset() : offsetOf(packed);
    const length = isFar ? this.#exports.lastLength() : lengthOf(packed);
    return refused(packed, text, offset, length, () => this.#buffer.read(this.#exports.canonical(text.length)));
  }

  isValid(text: string, options?: CheckOptions): boolean {
    return isAccepted(this.#check(text, options));
  }

  checkAll(numbers: readonly string[] | string | Uint8Array, options?: CheckOptions): E164Batch {
    const level = levelIn(options);
    const check = (bytes: number) => {
      const count = this.#exports.checkLines(bytes, level);
      return new Uint32Array(this.#exports.memory.buffer, this.#exports.resultsAddress(), count);
    };
    if (Array.isArray(numbers)) return new E164Batch(checkTexts(numbers, this.#buffer, check), this.#regions);
    if (typeof numbers === 'string' || numbers instanceof Uint8Array) {
      return new E164Batch(checkText(numbers, this.#buffer, check), this.#regions);
    }
    throw new TypeError('numbers must be an array of strings, a string or a Uint8Array');
  }

  suggest(text: string, options?: SuggestOptions): string | undefined {
    const region = regionIn(options);
    const regionBytes = this.#buffer.write(region);
    const bytes = this.#buffer.write(region + requireText(text));
    return this.#buffer.read(this.#exports.suggest(bytes, regionBytes)) || undefined;
  }

  loadPlan(bytes: Uint8Array): void {
    if (!(bytes instanceof Uint8Array)) throw new TypeError('a plan must be a Uint8Array');
    const fault = this.#exports.usePlan(this.#buffer.write(bytes));
    const code = PLAN_FAULTS[fault - 1];
    if (code) throw new DialproofLoadError(code, this.#buffer.read(this.#exports.planFaultMessage(fault)));
    this.#regions = this.#readRegions();
    this.#accepted = [];
  }

  #check(text: string, options: CheckOptions | undefined): number {
    const level = levelIn(options);
    const input = this.#buffer.reserve(requireText(text).length);
    for (let i = 0; i < text.length; i += 1) input[i] = plain(text.charCodeAt(i));
    return this.#exports.check(text.length, level);
  }

  #readRegions(): string[] {
    return this.#buffer.read(this.#exports.regions()).split(' ');
  }
}

function requireText(text: unknown): string {
  if (typeof text === 'string') return text;
  throw new TypeError('text must be a string');
}

function levelIn(options: CheckOptions | undefined): number {
  return options === undefined ? VALID : levelOf(toLevel(only('level', options)));
}

function regionIn(options: SuggestOptions | undefined): string {
  return requireText(options === undefined ? '' : (only('defaultRegion', options) ?? ''));
}

/** The value of the one option there is. */
function only(name: string, options: unknown): unknown {
  if (typeof options !== 'object' || options === null) throw new TypeError('options must be an object');
  const unknown = Object.keys(options).find((key) => key !== name);
  if (unknown !== undefined) throw new TypeError(`there is no option "${unknown}"; known is ${name}`);
  return (options as Record<string, unknown>)[name];
}
